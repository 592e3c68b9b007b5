import { dateInWords } from './local-date'
import type { PlanDifference } from './plan'

/** A difference in one line of words: where the end is now, what changed on the way, which dates are affected. */
export function describeDifference(difference: Omit<PlanDifference, 'line'>): string {
  const parts = [describeFinish(difference), describeSteps(difference), ...describeDates(difference)]
  return parts.filter((part) => part !== '').join(' ') || 'Nothing changes.'
}

function describeFinish({ finish: { before, after, days } }: Omit<PlanDifference, 'line'>): string {
  if (before === after) return ''
  if (after === undefined) return 'Nothing is left to do.'
  if (before === undefined) return `You finish on ${dateInWords(after)}.`
  return `You finish on ${dateInWords(after)}, ${count(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'sooner'}.`
}

function describeSteps({ added, removed, reordered, moved }: Omit<PlanDifference, 'line'>): string {
  const clauses = [
    added.length > 0 ? `${count(added.length, 'step')} added` : '',
    removed.length > 0 ? `${count(removed.length, 'step')} fewer` : '',
    reordered.length > 0 ? `${count(reordered.length, 'step')} in another place` : '',
    moved.length > 0 ? `${count(moved.length, 'step')} on another day` : '',
  ].filter((clause) => clause !== '')
  if (clauses.length === 0) return ''
  const line = clauses.join(', ')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

function describeDates({ nowLate, nowOnTime }: Omit<PlanDifference, 'line'>): string[] {
  const late = nowLate.map(
    ({ what, due, lateness }) => `${nameDate(what, due)} is missed by ${count(lateness, 'day')}.`,
  )
  const onTime = nowOnTime.map(({ what, due }) => `${nameDate(what, due)} now holds.`)
  return [...list(late, 'dates are missed'), ...list(onTime, 'dates now hold')]
}

/** More than one of a kind is told as a number, so that the line stays a line. */
function list(sentences: readonly string[], many: string): readonly string[] {
  return sentences.length > 1 ? [`${sentences.length} ${many}.`] : sentences
}

function nameDate(what: { readonly kind: string }, due: string): string {
  return `${what.kind === 'target' ? 'Your target date' : 'The due date'}, ${dateInWords(due)},`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
