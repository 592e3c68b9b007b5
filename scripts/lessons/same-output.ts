import { describeDifference } from '@/lib/grading/checks/describe-difference'
import type { RecordedOutput, RecordedStatement } from '@/lib/grading/recorded-output'

/**
 * Whether a block still gives what was recorded. A plan is compared by its shape and the rows it really saw: costs,
 * times, memory and buffers differ from machine to machine. Gives what differs, or nothing.
 */
export function outputDifference(recorded: RecordedOutput, actual: RecordedOutput): string | undefined {
  if (recorded.error?.message !== actual.error?.message) {
    return `it ${describeEnd(actual)}, recorded is that it ${describeEnd(recorded)}`
  }
  if (recorded.statements.length !== actual.statements.length) {
    return `${actual.statements.length} statements gave a result, recorded are ${recorded.statements.length}`
  }
  for (const [place, before] of recorded.statements.entries()) {
    const difference = statementDifference(before, actual.statements[place] as RecordedStatement)
    if (difference) return difference
  }
  return undefined
}

function statementDifference(before: RecordedStatement, after: RecordedStatement): string | undefined {
  if (isPlan(before) && isPlan(after)) {
    return planShape(before) === planShape(after) ? undefined : 'the plan has another shape or other rows'
  }
  if (before.rowCount !== after.rowCount) return `${after.rowCount} rows, recorded are ${before.rowCount}`
  return describeDifference(before, after, { ordered: true })?.message
}

function describeEnd({ error }: RecordedOutput): string {
  return error ? `fails with "${error.message}"` : 'succeeds'
}

function isPlan({ columns }: RecordedStatement): boolean {
  return columns.length === 1 && columns[0]?.name === 'QUERY PLAN'
}

/** What stays the same of a plan, whether it came as text or as JSON. */
function planShape({ rows }: RecordedStatement): string {
  return rows
    .map(([line]) => line ?? '')
    .join('\n')
    .replace(/\(cost=[^)]*\)/g, '')
    .replace(/actual time=\S+ /g, '')
    .replace(/^.*(Planning|Execution) Time.*$/gm, '')
    .replace(/^Planning:$/gm, '')
    .replace(/^\s*"?(Buffers|I\/O Timings|Sort Method|Memory|Storage|Buckets|Planning|JIT).*$/gm, '')
    .replace(/^\s*"(?:[\w-]+ )*(Cost|Width|Time|Blocks|Memory|Space Used|Usage|Buckets|Batches)": .*$/gm, '')
    .replace(/Memory: \S+|Heap Fetches: \d+/g, '')
    .replace(/\n\s*\n+/g, '\n')
    .trim()
}
