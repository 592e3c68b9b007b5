import type { WishCost, WishVerdict } from '@/lib/planner/plan'
import { counted } from './days'
import { type DueNames, listed } from './lateness'

/**
 * Says what became of a pin or a postponement: `Doing this next would make “Onboarding” 3 days late. It stays where it is.`
 * Nothing where it was honoured and nothing had to come along.
 */
export function wishInWords(wish: WishVerdict, names: DueNames): string | undefined {
  const { cost, heldBy, honoured, step } = wish
  if (honoured) return alongInWords(wish)
  if (heldBy !== undefined)
    return heldBy === step
      ? 'You asked for this next as well as for later: next counts.'
      : `${names.step(heldBy)}, which you asked for next, needs this first.`
  const costs = listed(cost.map((one) => costInWords(one, names)))
  return wish.wish === 'pin'
    ? `Doing this next would make ${costs}. It stays where it is.`
    : `Leaving this to the end would make ${costs}. It waits as long as the date allows.`
}

function alongInWords({ wish, along }: WishVerdict): string | undefined {
  if (along.length === 0) return undefined
  return wish === 'pin'
    ? `${counted(along.length, 'step')} that it needs ${along.length === 1 ? 'comes' : 'come'} first.`
    : `${counted(along.length, 'step')} that ${along.length === 1 ? 'needs' : 'need'} it ${along.length === 1 ? 'waits' : 'wait'} as well.`
}

function costInWords({ what, lateness, planned }: WishCost, names: DueNames): string {
  const days = `${counted(lateness, 'day')} late`
  return planned > 0 ? `${names.due(what)} ${days} instead of ${planned}` : `${names.due(what)} ${days}`
}
