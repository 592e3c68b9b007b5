import type { PlanNode } from '../postgres/plan'

interface ProfiledNode {
  readonly operator_name?: string
  readonly operator_type?: string
  readonly operator_cardinality?: number
  readonly extra_info?: Readonly<Record<string, unknown>>
  readonly children?: readonly ProfiledNode[]
}

/** Reads what DuckDB's `explain (analyze, format json)` gave. Throws where it reads nothing, as a query of constants does. */
export function readDuckdbPlan(json: string): PlanNode {
  const root: ProfiledNode = JSON.parse(json)
  const explained = root.children?.[0]
  const query = explained?.operator_type === 'EXPLAIN_ANALYZE' ? explained.children?.[0] : explained
  if (!query) throw new SyntaxError('DuckDB gave no plan: the query reads no table and no file.')
  return toNode(query)
}

function toNode(node: ProfiledNode): PlanNode {
  const info = node.extra_info ?? {}
  const estimatedRows = Number(info['Estimated Cardinality'] ?? 0)
  const actualRows = node.operator_cardinality ?? 0
  const [low, high] = [
    Math.max(1, Math.min(estimatedRows, actualRows)),
    Math.max(1, estimatedRows, actualRows),
  ]
  const files = info['Total Files Read']
  return {
    type: typeOf(node),
    about: info.Table === undefined ? '' : `on ${String(info.Table).replace(/^memory\./, '')}`,
    estimatedRows,
    actualRows,
    loops: 1,
    removedRows: 0,
    blocks: 0,
    ownBlocks: 0,
    misestimate: info['Estimated Cardinality'] === undefined ? 1 : high / low,
    details: Object.entries(info)
      .filter(([key]) => key !== 'Estimated Cardinality' && key !== 'Table')
      .map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : String(value)] as const),
    children: (node.children ?? []).map(toNode),
    ...(files === undefined ? {} : { files: Number(files) }),
  }
}

/** `SEQ_SCAN` as "Seq Scan", as PostgreSQL's plans say it. */
function typeOf({ operator_name = '', operator_type = '' }: ProfiledNode): string {
  const words = (operator_name.trim() || operator_type).toLowerCase().split('_')
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ')
}
