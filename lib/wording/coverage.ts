import type { Choice, CoveragePlan, Shortage } from '@/lib/coverage/plan-problem'
import type { LocalDate } from '@/lib/planner/plan'
import { counted, dayInWords } from './days'
import { hoursInWords, minutesInWords } from './minutes'

/** How words about coverage name people and competencies. */
export interface CoverageNames {
  readonly person: (id: string) => string
  readonly competency: (id: string) => string
}

/** "Ada, Ben and Chi", at most so many by name. */
export function listInWords(names: readonly string[], atMost = 4): string {
  const shown =
    names.length > atMost ? [...names.slice(0, atMost - 1), `${names.length - atMost + 1} more`] : names
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** The name under which a plan of coverage is assigned; it is kept, so it reads the same everywhere and has its year. */
export function coverageTitle(team: string, by: LocalDate): string {
  return `Coverage of ${team} by ${dayInWords(by, undefined, 'en-GB')}`
}

/** Why a choice is in the plan: what is done, what it is there for, and who would be next. */
export function choiceInWords(choice: Choice, names: CoverageNames): string {
  return [doneInWords(choice), purposeInWords(choice, names), nextInWords(choice, names)]
    .filter(Boolean)
    .join(' ')
}

function doneInWords({ stepsDone, steps, minutes }: Choice): string {
  if (stepsDone === steps) return 'Every step is done: what is missing is proof, such as a sign-off.'
  const done = stepsDone > 0 ? `${stepsDone} of ${counted(steps, 'step')} done already.` : ''
  return minutes === 0 ? `${done} The rest is assigned and due by then anyway.`.trim() : done
}

function purposeInWords({ because, restedOnBy }: Choice, names: CoverageNames): string {
  if (because === 'locked') return 'You locked this.'
  if (because === 'need') return ''
  return `Here because ${listInWords(restedOnBy.map(names.competency))} rests on it.`
}

function nextInWords({ nextBest, because }: Choice, names: CoverageNames): string {
  if (!nextBest) return because === 'need' ? 'Nobody else could learn it.' : ''
  const { person, minutes, first, fits } = nextBest
  const needs = first.length > 0 ? `, with ${listInWords(first.map(names.competency))} first` : ''
  const time = `${minutesInWords(minutes)}${needs}`
  return fits
    ? `Next would be ${names.person(person)}: ${time}.`
    : `Nobody else has the time; ${names.person(person)} would need ${time}.`
}

/** Why a need stays open. */
export function shortageInWords({ missing, because, nearest }: Shortage, names: CoverageNames): string {
  const people = missing === 1 ? '1 person is' : `${missing} people are`
  const start = `${people} still missing:`
  if (because === 'nobody') return `${start} everybody else in the team has it or learns it.`
  if (because === 'locks') return `${start} your locks keep everybody else from it.`
  if (!nearest) return `${start} nobody has the time until then.`
  const { person, minutes, left } = nearest
  return `${start} nobody has the time until then. Nearest is ${names.person(person)}, who would need ${minutesInWords(minutes)} and has ${minutesInWords(left)} left.`
}

/** How good the plan is, and how sure that is. */
export function optimumInWords({ above, minutes }: Pick<CoveragePlan, 'above' | 'minutes'>): string {
  if (above === 0) return 'No plan takes fewer hours: this is proven.'
  if (above === undefined)
    return 'The time for looking ran out: it is not certain that no fewer needs could stay open.'
  const percent = Math.max(0.1, Math.ceil((1000 * above) / Math.max(1, minutes - above)) / 10)
  return `At most ${hoursInWords(above)} (${percent} %) above the least there could be.`
}

/** What a plan comes to, and how good it is; what there is to say where it holds nothing, or nothing that is not studied anyway. */
export function planInWords(plan: Pick<CoveragePlan, 'above' | 'minutes' | 'choices' | 'shortages'>): {
  readonly sum: string
  readonly more: string
} {
  const { choices, shortages, minutes } = plan
  const studied = choices.filter((choice) => !isReady(choice))
  const people = new Set(studied.map(({ person }) => person)).size
  if (choices.length === 0 && shortages.length > 0)
    return {
      sum: 'No gap can be closed like this.',
      more: shortages.some(({ because }) => because === 'minutes') ? 'A later day leaves more time.' : '',
    }
  const learn = `${counted(studied.length, 'competency', 'competencies')} to learn for ${counted(people, 'person', 'people')}`
  if (studied.length > 0 && minutes === 0)
    return { sum: `${learn}.`, more: 'All of it is assigned to them already and due by then.' }
  return { sum: `${minutesInWords(minutes)} in total, ${learn}.`, more: optimumInWords(plan) }
}

/** Every step is done: what is missing is proof. */
export function isReady({ minutes, steps, stepsDone }: CoveragePlan['choices'][number]): boolean {
  return minutes === 0 && stepsDone === steps
}
