import type { LeftOut, Plan } from '@/lib/planner/plan'
import { listed } from './lateness'

/** Says that the target is reached, and what is left where assignments ask for more. Nothing where it is not. */
export function targetInWords({
  targetReached,
  steps,
}: Pick<Plan, 'targetReached' | 'steps'>): string | undefined {
  if (!targetReached) return undefined
  return steps.length === 0
    ? 'You have reached your target, and nothing else is asked of you.'
    : 'You have reached your target. What is left was assigned to you.'
}

const proofs: Record<LeftOut['proof'], string> = {
  stated: 'you said you know it',
  steps: 'every step is done',
  exercises: 'proven by exercises',
  placement: 'proven by placement',
  'sign-off': 'signed off',
}

/**
 * Says what an assignment asks for that is done already: `Nothing more is needed for SQL Mastery (proven by placement).`
 * Nothing where all of it is still to do.
 */
export function doneAlreadyInWords(
  { leftOut }: Pick<Plan, 'leftOut'>,
  assignment: string,
  competencyTitle: (id: string) => string,
): string | undefined {
  const done = leftOut.filter(({ assignments }) => assignments.includes(assignment))
  if (done.length === 0) return undefined
  const named = done.map(({ competency, proof }) => `${competencyTitle(competency)} (${proofs[proof]})`)
  return `Nothing more is needed for ${listed(named)}.`
}
