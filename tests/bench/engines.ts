import type { Browser, BrowserContext } from '@playwright/test'
import exercises from '@/lib/curriculum/generated/exercises.json'
import type { BuiltExercise } from '@/lib/curriculum/reading/build-package'
import type { ExerciseKind } from '@/lib/grading/exercise-package'
import type { startGrading } from '@/lib/grading/workers/start-grading'
import { clientModule, emptyPage, engineContext } from './engine-page'
import { percentile } from './percentile'

/** One engine in the page, with a real exercise and its reference answer. Times in milliseconds. */
export interface EngineFigure {
  readonly what: string
  readonly exercise: string
  /** Compressed bytes of engine and data, downloaded once. */
  readonly bytes: number
  /** From opening the exercise to being able to run, with nothing kept from before; the best of three. */
  readonly cold: number
  /** The same on the next visit. */
  readonly warm: number
  /** The median verdict on the visible data. */
  readonly verdict: number
  readonly goals: readonly { readonly text: string; readonly met: boolean }[]
}

const engines: readonly { readonly kind: ExerciseKind; readonly what: string; readonly prefers?: string }[] =
  [
    { kind: 'sql-postgres', what: 'PostgreSQL', prefers: 'sql-mastery/revenue-fan-out' },
    { kind: 'sql-duckdb', what: 'DuckDB' },
    { kind: 'python', what: 'Python' },
    { kind: 'config-yaml', what: 'YAML' },
  ]
const ROUNDS = 3
const VERDICTS = 15

/** Measures each engine in Chromium against a running build, as far as there is an exercise for it. */
export async function benchEngines(
  browser: Browser,
  origin: string,
  print: (line: string) => void = console.log,
): Promise<readonly EngineFigure[]> {
  const figures: EngineFigure[] = []
  for (const { kind, what, prefers } of engines) {
    const built = exerciseOf(kind, prefers)
    if (!built) continue
    const figure = await measure(browser, origin, what, built)
    figures.push(figure)
    const { cold, warm, verdict } = figure
    print(
      `${what}: ready in ${Math.round(cold)} ms cold, ${Math.round(warm)} ms warm; verdict ${Math.round(verdict)} ms`,
    )
  }
  return figures
}

function exerciseOf(kind: ExerciseKind, prefers = ''): BuiltExercise | undefined {
  const all = exercises as unknown as Readonly<Record<string, BuiltExercise>>
  return all[prefers] ?? Object.values(all).find(({ exercise }) => exercise.kind === kind)
}

async function measure(
  browser: Browser,
  origin: string,
  what: string,
  built: BuiltExercise,
): Promise<EngineFigure> {
  const cold: Visit[] = []
  const warm: Visit[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const context = await engineContext(browser, origin)
    cold.push(await visit(context, built))
    warm.push(await visit(context, built))
    await context.close()
  }
  const best = (visits: readonly Visit[]) => Math.min(...visits.map(({ ready }) => ready))
  const verdicts = warm.flatMap((one) => one.verdicts).sort((a, b) => a - b)
  const figures = { cold: best(cold), warm: best(warm), verdict: percentile(verdicts, 50) }
  return {
    what,
    exercise: built.exercise.id,
    bytes: cold[0]?.bytes ?? 0,
    ...figures,
    goals: [
      ...(what === 'PostgreSQL' ? [{ text: 'ready within 2 s warm', met: figures.warm <= 2000 }] : []),
      // The goal is for a query; Python plays many tests, and starts anew for each.
      ...(built.exercise.kind.startsWith('sql')
        ? [{ text: 'verdict within 300 ms', met: figures.verdict <= 300 }]
        : []),
    ],
  }
}

interface Visit {
  readonly ready: number
  readonly bytes: number
  readonly verdicts: readonly number[]
}

/** Throws where the reference answer does not pass: then nothing worth measuring was measured. */
async function visit(context: BrowserContext, { exercise, secrets }: BuiltExercise): Promise<Visit> {
  const page = await emptyPage(context)
  const text = secrets.solution
  const found = await page.evaluate(work, { module: clientModule, exercise, text, verdicts: VERDICTS })
  await page.close()
  if (!found.passed) throw new Error(`The reference answer of ${exercise.id} did not pass: ${found.why}`)
  return found
}

interface Work {
  readonly module: string
  readonly exercise: BuiltExercise['exercise']
  readonly text: string
  readonly verdicts: number
}

/** Runs in the page, so it has nothing but its argument, and no inner function with a name: that calls for a helper. */
async function work({ module, exercise, text, verdicts }: Work) {
  const client = ((await import(module)) as { startGrading: typeof startGrading }).startGrading(exercise)
  const seen = { bytes: 0 }
  client.subscribe(() => {
    const state = client.state()
    if (state.kind === 'downloading') seen.bytes = Math.max(seen.bytes, state.total)
  })
  const from = performance.now()
  await client.open()
  const ready = performance.now() - from
  const times: number[] = []
  const given = await client.grade({ form: 'text', text })
  for (let at = 0; at < verdicts; at++) {
    const start = performance.now()
    await client.grade({ form: 'text', text })
    times.push(performance.now() - start)
  }
  client.close()
  return { ready, bytes: seen.bytes, verdicts: times, passed: given.passed, why: JSON.stringify(given) }
}
