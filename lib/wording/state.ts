import type { LocalDate } from '@/lib/planner/plan'
import type { CompetencyState, SoughtState } from '@/lib/roadmap/competency-state'
import type { ProofKind } from '@/lib/roadmap/roadmap'
import { counted, dayInWords } from './days'

/** What a state is called on its own, in a filter or a key. */
export const stateNames: Readonly<Record<SoughtState, string>> = {
  none: 'Not started',
  begun: 'In progress',
  stated: 'Their own word',
  proven: 'Proven',
  due: 'Due for a refresh',
}

/**
 * Says a state where the competency is named beside it: `proven by its exercises, 12 Mar`, `3 of 8 steps done`,
 * `signed off, 3 Jan 2025, due for a refresh`.
 */
export function stateInWords(state: CompetencyState, today?: LocalDate, locale?: string): string {
  const { kind, done, total, proof, freshness } = state
  if (kind === 'proven' && proof) {
    const due = freshness?.isDue ? ', due for a refresh' : ''
    return `${provenBy(proof.how)}, ${dayInWords(proof.on, today, locale)}${due}`
  }
  const steps = `${done} of ${counted(total, 'step')} done`
  if (kind === 'stated') return done > 0 ? `known by their own word, ${steps}` : 'known by their own word'
  if (kind === 'none') return 'not started'
  return total > 0 && done >= total ? `every step done, not proven` : steps
}

/** `3 months ago`, as old as a proof is. */
export function ageInWords(days: number): string {
  if (days === 0) return 'today'
  if (days < 14) return `${counted(days, 'day')} ago`
  if (days < 61) return `${counted(Math.floor(days / 7), 'week')} ago`
  if (days < 730) return `${counted(Math.floor(days / 30.4), 'month')} ago`
  return `${counted(Math.floor(days / 365), 'year')} ago`
}

/**
 * How fresh a proof is: `last shown 3 Feb, refresh by 12 Oct`, `last shown 3 Feb, due since 2 Aug`. When it was last shown
 * is left out where nothing but the proof did.
 */
export function freshnessInWords(
  { proof, freshness }: CompetencyState,
  today: LocalDate,
  locale?: string,
): string | undefined {
  if (!proof || !freshness?.due) return undefined
  const due = dayInWords(freshness.due, today, locale)
  const refresh = freshness.isDue ? `due since ${due}` : `refresh by ${due}`
  const { on, lastShown = on } = proof
  return lastShown === on ? refresh : `last shown ${dayInWords(lastShown, today, locale)}, ${refresh}`
}

function provenBy(how: ProofKind): string {
  switch (how) {
    case 'exercises':
      return 'proven by its exercises'
    case 'placement':
      return 'proven by placement'
    case 'sign-off':
      return 'signed off'
    case 'steps':
      return 'every step done'
    case 'stated':
      return 'known by their own word'
  }
}
