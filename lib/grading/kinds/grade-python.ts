import { failed, passed } from '../checks/check-outcome'
import type { CheckSpec, PythonCheck } from '../checks/check-spec'
import type { DataSource } from '../engines/data-source'
import type { PythonEngine, PythonError, PythonFiles, PythonTested } from '../engines/python/open-python'
import type { ExercisePackage } from '../exercise-package'
import type { CheckResult, GradingFault } from '../verdict'
import type { Graded } from './graded'

/**
 * Runs the tests that an exercise's checks name against the answer. With `seen` false nothing that the data or the
 * answer's own words could carry is told: which check failed, and in which line an error was.
 */
export async function gradePython(
  exercise: ExercisePackage,
  text: string,
  python: PythonEngine,
  data: DataSource,
  seen: boolean,
): Promise<Graded> {
  const checks = exercise.checks.filter(isPythonTest)
  const names = checks.map(({ test }) => test)
  const files = await filesOf(exercise, data)
  const { results, error } = await python.test(text, exercise.tests ?? '', names, files)
  if (error) return { results: new Map(), fault: faultOf(error, seen) }
  const byTest = new Map(results.map((result) => [result.test, result]))
  const decided = checks.flatMap((check): [string, CheckResult][] => {
    const result = byTest.get(check.test)
    return result ? [[check.id, resultOf(check, result, seen)]] : []
  })
  return { results: new Map(decided) }
}

function isPythonTest(spec: CheckSpec): spec is PythonCheck {
  return spec.kind === 'python-test'
}

/** What lies in the working directory: files of the data, its tables as `tables/shop.orders.csv`, the exercise's own files and its `setup.py`. */
export async function filesOf(
  { files, tables, fixtures = {}, setup }: ExercisePackage,
  data: DataSource,
): Promise<PythonFiles> {
  const own = Object.entries({ ...fixtures, ...(setup === undefined ? {} : { 'setup.py': setup }) })
  const found = await Promise.all(files.filter((path) => !isOwn(path, own)).map((path) => data.files(path)))
  const loaded = await Promise.all(
    tables.map(async (name) => {
      const { csv } = await data.table(name)
      return [`tables/${name}.csv`, new Uint8Array(await csv.arrayBuffer())] as const
    }),
  )
  return new Map([
    ...loaded,
    ...found.flat().map(({ path, bytes }) => [path, bytes] as const),
    ...own.map(([path, content]) => [path, new TextEncoder().encode(content)] as const),
  ])
}

/** A file or folder that the exercise brings itself. */
function isOwn(path: string, own: readonly (readonly [string, string])[]): boolean {
  return own.some(([file]) => file === path || file.startsWith(`${path}/`))
}

function resultOf(check: PythonCheck, result: PythonTested['results'][number], seen: boolean): CheckResult {
  if (result.passed) return passed(check)
  if (!seen) return failed(check, 'On other data with the same flaws this does not hold.')
  const { message, expected, got } = result
  return failed(check, message, {
    ...(expected === undefined ? {} : { expected }),
    ...(got === undefined ? {} : { got }),
  })
}

function faultOf({ kind, message, line }: PythonError, seen: boolean): GradingFault {
  const place = line === undefined ? {} : { line }
  if (seen || kind === 'output') return { kind, message, ...place }
  const where = line === undefined ? '' : ` in line ${line}`
  return { kind, message: `On other data ${unseen[kind]}${where}.`, ...place }
}

/** Even the words of a refusal may be made of the data: a name that was replaced, a file that was written. */
const unseen = {
  error: 'it stopped with an error',
  memory: 'it ran out of memory or stack',
  refused: 'it did what is refused here',
}
