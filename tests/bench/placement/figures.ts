import { cpus } from 'node:os'
import { percentile } from '../percentile'
import type { SimulatedTest } from './simulate-placement'

export function mean(tests: readonly SimulatedTest[], of: (test: SimulatedTest) => number): number {
  return tests.reduce((sum, test) => sum + of(test), 0) / tests.length
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

/** The share told rightly after so many answers, in words. */
export function rightAfter(tests: readonly SimulatedTest[], answers: number): string {
  return percent(mean(tests, ({ right }) => right[answers]!))
}

/** Of the competencies believed known with at least `from` and less than `below` where the test stops, how many are. */
export function calibration(tests: readonly SimulatedTest[], from: number, below: number) {
  let count = 0
  let known = 0
  for (const { believed, stopped, knows } of tests)
    for (const [number, share] of believed[stopped]!.entries())
      if (share >= from && share < below) {
        count++
        if (knows[number]) known++
      }
  return { count, share: known / count }
}

export function toldLine(told: SimulatedTest['told']): string {
  const within = told.filter(({ least, most, actual }) => actual >= least && actual <= most)
  const off = told.reduce((sum, { expected, actual }) => sum + expected - actual, 0) / told.length
  return `Questions left, as told at the start and after every fifth: within the range ${percent(within.length / told.length)} of ${told.length} times; on average ${Math.abs(off).toFixed(1)} too ${off < 0 ? 'few' : 'many'}.`
}

export function timeLine(what: string, times: readonly number[], goal: number): string {
  const ascending = times.toSorted((a, b) => a - b)
  const [p50, p95] = [percentile(ascending, 50), percentile(ascending, 95)]
  return `From an answer to the next question, ${what}: median ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; p95 within ${goal} ms: ${p95 <= goal ? 'met' : 'missed'}.`
}

/** On a machine that does other things as well, waiting for a turn is most of the time measured. */
export function processorLine(times: readonly number[]): string {
  const ascending = times.toSorted((a, b) => a - b)
  return `Of processor time: median ${percentile(ascending, 50).toFixed(1)} ms, p95 ${percentile(ascending, 95).toFixed(1)} ms.`
}

export function machine(): string {
  const date = new Date().toISOString().slice(0, 10)
  return `Measured ${date} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, Node ${process.versions.node}.`
}
