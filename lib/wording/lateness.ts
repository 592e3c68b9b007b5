import type { DueVerdict, LocalDate } from '@/lib/planner/plan'
import { counted, dayInWords } from './days'

/** How sentences on dates name things: a step by its title, a date by what it is for, such as `your target` or `“Onboarding”`. */
export interface DueNames {
  readonly today: LocalDate
  /** The reader's; the system's where it is left out. */
  readonly locale?: string
  step(id: string): string
  due(what: DueVerdict['what']): string
}

const MOST_NAMED = 3

/** Says which steps make a date late: `Due by then: A, B and 4 more steps.` Nothing where it is not late. */
export function causesInWords({ causes }: DueVerdict, names: DueNames): string | undefined {
  if (causes.length === 0) return undefined
  const isLong = causes.length > MOST_NAMED + 1
  const named = (isLong ? causes.slice(0, MOST_NAMED) : causes).map((id) => names.step(id))
  const rest = isLong ? [counted(causes.length - MOST_NAMED, 'more step')] : []
  return `To do by then: ${listed([...named, ...rest])}.`
}

/** Says which other dates take the time of a late one: `“Onboarding”, due 14 Mar, asks for other steps by then.` */
export function clashesInWords(
  { clashes }: DueVerdict,
  all: readonly DueVerdict[],
  names: DueNames,
): string | undefined {
  if (clashes.length === 0) return undefined
  const others = clashes.map((what) => {
    const other = all.find((one) => isSame(one.what, what))
    return other === undefined
      ? names.due(what)
      : `${names.due(what)} (${dayInWords(other.due, names.today, names.locale)})`
  })
  const line = `${listed(others)} ${others.length === 1 ? 'asks' : 'ask'} for other steps by then.`
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`
}

/** Says that no study time at all meets a date, and why. Nothing where some does. */
export function impossibleInWords({ due, impossible }: DueVerdict, names: DueNames): string | undefined {
  const date = dayInWords(due, names.today, names.locale)
  if (impossible === 'past') return `${date} has passed, so more study time cannot meet it.`
  if (impossible === 'too-soon')
    return `Even 24 hours on each study day would not be enough by ${date}: another date or fewer steps would.`
  return undefined
}

/** `A, B and C`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function isSame(one: DueVerdict['what'], other: DueVerdict['what']): boolean {
  return one.kind === 'assignment' && other.kind === 'assignment'
    ? one.id === other.id
    : one.kind === other.kind
}
