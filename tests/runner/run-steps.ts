import type { Step, StepResult } from './step'

/** Told as it goes: what runs now, and each result as it comes. */
export interface Listener {
  started(step: Step): void
  finished(result: StepResult): void
}

/**
 * Runs steps, at most `lanes` at once, each as soon as what it comes after has passed; results in the order they ended.
 * A forerunner that is not among the steps is taken as passed: that is what `--skip` asks for.
 */
export async function runSteps(
  steps: readonly Step[],
  run: (step: Step) => Promise<StepResult>,
  listener: Listener,
  lanes = 2,
): Promise<readonly StepResult[]> {
  const waiting = [...steps]
  const running = new Map<Step, Promise<void>>()
  const results: StepResult[] = []

  const finish = (result: StepResult) => {
    running.delete(result.step)
    results.push(result)
    listener.finished(result)
  }
  const start = (step: Step) => {
    waiting.splice(waiting.indexOf(step), 1)
    listener.started(step)
    running.set(step, run(step).then(finish))
  }

  while (waiting.length > 0 || running.size > 0) {
    const blocked = waiting.find((step) => forerunners(step, results).some(({ failed }) => failed > 0))
    if (blocked) {
      waiting.splice(waiting.indexOf(blocked), 1)
      finish(notRun(blocked, results))
      continue
    }
    const next = waiting.find((step) => mayStart(step, waiting, running, lanes))
    if (next) start(next)
    else if (running.size === 0) throw new Error(`Steps wait for each other: ${names(waiting)}.`)
    else await Promise.race(running.values())
  }
  return results
}

const names = (steps: readonly Step[]) => steps.map(({ name }) => name).join(', ')

const forerunners = (step: Step, results: readonly StepResult[]) =>
  results.filter((result) => step.after?.includes(result.step.name))

function mayStart(
  step: Step,
  waiting: readonly Step[],
  running: ReadonlyMap<Step, unknown>,
  lanes: number,
): boolean {
  const busy = [...running.keys()]
  if (busy.length >= lanes || busy.some(({ alone }) => alone)) return false
  if (step.alone && busy.length > 0) return false
  // A step that wants the machine for itself goes last, or it would hold up whatever could run meanwhile.
  if (step.alone && waiting.some((other) => !other.alone)) return false
  return ![...waiting, ...busy].some((other) => step.after?.includes(other.name))
}

function notRun(step: Step, results: readonly StepResult[]): StepResult {
  const because = forerunners(step, results).filter(({ failed }) => failed > 0)
  const output = `Not run, because this failed: ${names(because.map((result) => result.step))}.`
  return { step, passed: 0, failed: 1, skipped: 0, milliseconds: 0, output }
}
