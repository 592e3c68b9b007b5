import type { PlanNode } from '../engines/postgres/plan'
import type { CheckResult } from '../verdict'
import { failed, passed } from './check-outcome'
import type { SqlCheck } from './check-spec'

type PlanCheck = Extract<SqlCheck, { kind: 'plan' }>

/** Whether the answer's last statement is run as demanded: by which ways it reads, and how much. */
export function checkPlan(spec: PlanCheck, plan: PlanNode, seen: boolean): CheckResult {
  const scans = nodesOf(plan).filter(readsTable)
  const read = (table: string, type: RegExp) =>
    scans.some((node) => type.test(node.type) && tableOf(node) === table)
  for (const table of spec.noSeqScanOn ?? []) {
    if (read(table, /Seq Scan/)) {
      return failed(
        spec,
        `The plan reads all of ${table} (Seq Scan): no index fits how you filter or join it.`,
      )
    }
  }
  for (const table of spec.usesIndexOn ?? []) {
    if (!read(table, /Index|Bitmap/)) return failed(spec, `The plan uses no index on ${table}.`)
  }
  const rows = scans.reduce((sum, node) => sum + (node.actualRows + node.removedRows) * node.loops, 0)
  if (spec.maxRowsTouched !== undefined && rows > spec.maxRowsTouched) {
    const found = seen
      ? `The plan touches ${Math.round(rows)} rows`
      : 'On other data the plan touches more rows'
    return failed(
      spec,
      `${found}; at most ${spec.maxRowsTouched} are allowed.`,
      amounts(spec.maxRowsTouched, rows),
    )
  }
  const files = nodesOf(plan).reduce((sum, node) => sum + (node.files ?? 0), 0)
  if (spec.maxFiles !== undefined && files > spec.maxFiles) {
    const found = seen ? `The query opens ${files} files` : 'With other values the query opens more files'
    return failed(spec, `${found}; at most ${spec.maxFiles} are needed.`, amounts(spec.maxFiles, files))
  }
  return passed(spec)
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...node.children.flatMap(nodesOf)]
}

/** A node that reads rows of a table. A bitmap's index part only finds where they are. */
function readsTable(node: PlanNode): boolean {
  return /\bScan$/.test(node.type) && node.type !== 'Bitmap Index Scan' && tableOf(node) !== undefined
}

/** `shop.orders` of "using orders_pkey on shop.orders". */
function tableOf({ about }: PlanNode): string | undefined {
  return /(?:^| )on ([\w"]+\.[\w"]+)/.exec(about)?.[1]
}

function amounts(most: number, found: number): { expected: string; got: string } {
  return { expected: `at most ${most}`, got: String(Math.round(found)) }
}
