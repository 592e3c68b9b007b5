import { chanceFrom } from '@/lib/demo/chance'
import { type Belief, believe } from '@/lib/placement/believe'
import { chooseNext } from '@/lib/placement/choose-next'
import { findStopReason } from '@/lib/placement/confidence-of'
import type { PlacementAnswer } from '@/lib/placement/placement'
import type { PlacementModel } from '@/lib/placement/prepare-placement'
import { progressOf } from '@/lib/placement/progress-of'
import { guess, type Knowledge, questionsEach, slip } from './simulated-people'

export interface SimulatedTest {
  readonly knows: Knowledge
  /** By number of answers from 0 on, the share of competencies told rightly, and what is believed of each. */
  readonly right: readonly number[]
  readonly believed: readonly Float64Array[]
  /** After how many answers it stops by itself. */
  readonly stopped: number
  /** What it said at the start and after every fifth answer about the questions left, and how many there were. */
  readonly told: readonly { expected: number; least: number; most: number; actual: number }[]
  /** Milliseconds from an answer to the next question. */
  readonly times: readonly number[]
  /** The same in processor time, which does not count what else the machine does. */
  readonly processorTimes: readonly number[]
}

export interface SimulatedTestOptions {
  readonly seed: string
  /** It goes on to so many answers, and to its own stop if that is later. */
  readonly atLeast: number
  readonly withProgress?: boolean
  /** How often somebody who does not know says so. */
  readonly saysUnsure?: number | undefined
  /** Which question comes next; the product's choice unless another is compared with it. */
  readonly choose?: typeof chooseNext | undefined
}

/** One person takes the test. The n-th question about a competency is answered the same whenever it is asked. */
export function simulatePlacement(
  model: PlacementModel,
  known: Knowledge,
  { seed, atLeast, withProgress = false, saysUnsure = 0, choose = chooseNext }: SimulatedTestOptions,
): SimulatedTest {
  const { ids, numberOf } = model.index
  const left: Record<string, number> = Object.fromEntries(ids.map((id) => [id, questionsEach]))
  const answers: PlacementAnswer[] = []
  const right: number[] = []
  const believed: Float64Array[] = []
  const times: number[] = []
  const processorTimes: number[] = []
  const told: { at: number; expected: number; least: number; most: number }[] = []
  let stopped: number | undefined
  for (;;) {
    const start = performance.now()
    const processor = process.cpuUsage()
    const belief = believe(model, { answers })
    const next = choose(model, belief, left)
    times.push(performance.now() - start)
    processorTimes.push(process.cpuUsage(processor).user / 1_000)
    right.push(shareRight(belief, known))
    believed.push(belief.known)
    if (stopped === undefined && findStopReason(model, belief, left)) stopped = answers.length
    if (next === undefined || (stopped !== undefined && answers.length >= atLeast)) break
    if (withProgress && stopped === undefined && answers.length % 5 === 0)
      told.push({ at: answers.length, ...progressOf(model, belief, left).left })
    const knows = known[numberOf.get(next)!] === true
    const chance = chanceFrom(`${seed} ${next} ${left[next]}`)
    const answered = chance.next() < (knows ? 1 - slip : guess)
    const unsure = !knows && chance.next() < saysUnsure
    answers.push({ competency: next, answer: unsure ? 'unsure' : answered ? 'right' : 'wrong' })
    left[next]!--
  }
  const end = stopped ?? answers.length
  return {
    knows: known,
    right,
    believed,
    stopped: end,
    times,
    processorTimes,
    told: told.map(({ at, ...rest }) => ({ ...rest, actual: end - at })),
  }
}

function shareRight({ known }: Belief, truth: Knowledge): number {
  return truth.filter((knows, number) => knows === known[number]! >= 0.5).length / truth.length
}
