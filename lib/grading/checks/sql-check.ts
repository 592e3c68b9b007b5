import type { PlanNode } from '../engines/postgres/plan'
import type { RunError } from '../engines/postgres/result'
import type { CheckResult } from '../verdict'
import { cellInWords, isNumber, type ResultColumn } from './cell-value'
import { failed, passed } from './check-outcome'
import type { SqlCheck } from './check-spec'
import { compareRows } from './compare-rows'
import { checkPlan } from './plan-check'
import type { RecordedResult } from './recorded-result'
import { checkRowsEqual } from './rows-equal'

/** What was found for one check after the answer ran. */
export type SqlSight =
  /** What the probe gave, or the answer itself where the check has none; `before` is from before the last run. */
  | { readonly kind: 'result'; readonly result: RecordedResult; readonly before?: RecordedResult }
  | { readonly kind: 'no-result' }
  | { readonly kind: 'error'; readonly error: RunError }
  /** Whether the check's own statement failed. */
  | { readonly kind: 'statement'; readonly error?: RunError }
  | { readonly kind: 'plan'; readonly plan: PlanNode }

/**
 * Decides one check of SQL. `expected` is what the reference answer gave on the same data, for the kinds that compare.
 * With `seen` false no message tells a value of the data.
 */
export function checkSql(
  spec: SqlCheck,
  sight: SqlSight,
  expected: RecordedResult | undefined,
  seen: boolean,
): CheckResult {
  if (sight.kind === 'error') {
    const why = seen ? `: ${sight.error.message}` : ` (${sight.error.code ?? 'error'})`
    return failed(spec, `What your answer leaves behind could not be looked at${why}.`)
  }
  if (sight.kind === 'no-result') {
    return failed(spec, 'Your answer gives no rows to look at: its last statement must be a query.')
  }
  if (sight.kind === 'statement') return checkStatement(spec, sight.error, seen)
  if (sight.kind === 'plan') return spec.kind === 'plan' ? checkPlan(spec, sight.plan, seen) : unfit(spec)
  return checkResult(spec, sight.result, sight.before, expected, seen)
}

function checkResult(
  spec: SqlCheck,
  result: RecordedResult,
  before: RecordedResult | undefined,
  expected: RecordedResult | undefined,
  seen: boolean,
): CheckResult {
  switch (spec.kind) {
    case 'rows-equal':
      return checkRowsEqual(spec, recorded(spec, expected), result, seen)
    case 'columns':
      return checkColumns(spec, recorded(spec, expected).columns, result.columns)
    case 'row-count':
      return checkCount(spec, recorded(spec, expected).rows.length, result.rows.length, seen)
    case 'unique':
      return checkUnique(spec, result, seen)
    case 'no-rows':
      return checkNoRows(spec, result, seen)
    case 'changes-nothing':
      return checkUnchanged(spec, before, result)
    default:
      return unfit(spec)
  }
}

function checkColumns(
  spec: Extract<SqlCheck, { kind: 'columns' }>,
  expected: readonly ResultColumn[],
  got: readonly ResultColumn[],
): CheckResult {
  const names = (columns: readonly ResultColumn[]) => columns.map(({ name }) => name).join(', ')
  const shown = { expected: names(expected), got: names(got) }
  const missing = expected.filter(({ name }) => !got.some((one) => sameName(one.name, name)))
  const extra = got.filter(({ name }) => !expected.some((one) => sameName(one.name, name)))
  const parts = [
    ...(missing.length > 0 ? [`${names(missing)} ${missing.length > 1 ? 'are' : 'is'} missing`] : []),
    ...(extra.length > 0 ? [`${names(extra)} should not be there`] : []),
  ]
  if (parts.length > 0) return failed(spec, `Of the columns ${parts.join(', and ')}.`, shown)
  if (expected.length !== got.length || expected.some(({ name }, at) => !sameName(got[at]!.name, name))) {
    return failed(spec, `The columns come as ${names(got)}; expected is ${names(expected)}.`, shown)
  }
  const wrong = spec.types ? expected.findIndex((column, at) => family(column) !== family(got[at]!)) : -1
  if (wrong < 0) return passed(spec)
  const message = `${expected[wrong]!.name} has the type ${got[wrong]!.type}; expected is ${expected[wrong]!.type}.`
  return failed(spec, message, { expected: expected[wrong]!.type, got: got[wrong]!.type })
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** Types that an answer may choose among: one number is as good as another, and so are kinds of text. */
function family(column: ResultColumn): string {
  if (isNumber(column)) return 'number'
  return ['text', 'varchar', 'bpchar', 'char', 'name', 'unknown'].includes(column.type) ? 'text' : column.type
}

function checkCount(
  spec: Extract<SqlCheck, { kind: 'row-count' }>,
  expected: number,
  got: number,
  seen: boolean,
): CheckResult {
  if (expected === got) return passed(spec)
  const found = seen
    ? `${got === 1 ? 'There is 1 row' : `There are ${got} rows`}; expected are ${expected}.`
    : `On other data there are too ${got < expected ? 'few' : 'many'} rows.`
  const message = spec.says === undefined ? found : `${found} ${spec.says}`
  return failed(spec, message, { expected: `${expected} rows`, got: `${got} rows` })
}

function checkUnique(
  spec: Extract<SqlCheck, { kind: 'unique' }>,
  { columns, rows }: RecordedResult,
  seen: boolean,
): CheckResult {
  const places = spec.columns.map((name) => columns.findIndex((column) => sameName(column.name, name)))
  const lacking = places.indexOf(-1)
  if (lacking >= 0) return failed(spec, `There is no column ${spec.columns[lacking]}.`)
  const first = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    const key = JSON.stringify(places.map((place) => row[place]))
    const earlier = first.get(key)
    if (earlier !== undefined) {
      const values = places.map(
        (place) => `${columns[place]!.name} ${cellInWords(row[place]!, columns[place]!)}`,
      )
      const message = seen
        ? `Rows ${earlier + 1} and ${at + 1} are both of ${values.join(', ')}; there must be one.`
        : `On other data two rows are of the same ${spec.columns.join(', ')}.`
      return failed(spec, message, {
        firstDifference: { row: at + 1, columns: columns.map(({ name }) => name), got: row },
      })
    }
    first.set(key, at)
  }
  return passed(spec)
}

function checkNoRows(
  spec: Extract<SqlCheck, { kind: 'no-rows' }>,
  { columns, rows }: RecordedResult,
  seen: boolean,
): CheckResult {
  const [row] = rows
  if (!row) return passed(spec)
  const values = columns.map((column, at) => `${column.name} ${cellInWords(row[at] ?? null, column)}`)
  const example = rows.length === 1 ? 'It is' : `There are ${rows.length}, such as`
  return failed(spec, seen ? `${spec.says} ${example} ${values.join(', ')}.` : spec.says, {
    firstDifference: { row: 1, columns: columns.map(({ name }) => name), got: row },
  })
}

function checkUnchanged(
  spec: SqlCheck,
  before: RecordedResult | undefined,
  after: RecordedResult,
): CheckResult {
  if (!before) return unfit(spec)
  if (!compareRows(before, after, { ordered: false })) return passed(spec)
  return failed(spec, 'Running your answer once more on the same input changed rows; it must change none.')
}

function checkStatement(spec: SqlCheck, error: RunError | undefined, seen: boolean): CheckResult {
  if (spec.kind === 'statement-succeeds') {
    if (!error) return passed(spec)
    return failed(spec, seen ? `${spec.says} The database said: ${error.message}.` : spec.says)
  }
  if (spec.kind !== 'statement-fails') return unfit(spec)
  if (!error) return failed(spec, spec.says)
  if (spec.code === undefined || error.code === spec.code) return passed(spec)
  const said = seen ? ` The database said: ${error.message}.` : ''
  return failed(spec, `${spec.says} It failed, but for another reason (${error.code ?? 'unknown'}).${said}`)
}

function recorded(spec: SqlCheck, expected: RecordedResult | undefined): RecordedResult {
  if (!expected) throw new Error(`The check ${spec.id} has no recorded result: record the exercise again.`)
  return expected
}

function unfit(spec: SqlCheck): never {
  throw new Error(`The check ${spec.id} (${spec.kind}) was not given what it looks at.`)
}
