import * as evidence from '@/db/queries/evidence'
import type { Viewer } from '@/lib/access/viewer'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { Conflict, Invalid } from '../errors'
import { newId } from '../new-id'
import { shownSubject } from './evidence-subject'
import { permitEvidence, readEvidence } from './read-evidence'

export interface DecisionInput {
  readonly id: string
  readonly decision: 'approved' | 'returned'
  /** Needed where it is returned: it says what is missing. */
  readonly comment?: string
}

/**
 * Approves or returns evidence, by somebody who manages the learner and is not that learner; an approval proves the
 * competency, or verifies the exercise, in the same unit. Throws NotFound, Refused, Invalid, and Conflict where it was decided on or withdrawn.
 */
export async function decideEvidence(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id, decision, comment }: DecisionInput,
) {
  const stored = await permitEvidence(context, viewer, 'sign off', { id })
  if (decision === 'returned' && comment === undefined)
    throw new Invalid([
      { path: 'comment', message: 'Say what is missing, so that they can hand it in again.' },
    ])
  const { db, catalogue, now } = context
  const { personId } = stored
  const at = new Date(now())
  const by = viewer?.id ?? ''
  const { rubric: _, ...names } = shownSubject(catalogue, stored)
  const decided = await evidence.decideEvidence(
    db,
    { id: newId(), submissionId: id, by, decision, comment, at },
    decision === 'approved' ? signOffOf(context, stored) : undefined,
    [
      {
        id: newId(),
        personId,
        kind: decision === 'approved' ? 'evidence-approved' : 'evidence-returned',
        occasion: `evidence-decided:${id}`,
        data: { submissionId: id, by: viewer?.name, ...names },
        createdAt: at,
      },
    ],
    {
      at,
      actorId: by,
      action: `evidence.${decision}`,
      subject: `evidence:${id}`,
      detail: { person: personId, competency: stored.competencyId, exercise: stored.exerciseId },
    },
  )
  const current = await readEvidence(context, viewer, { id })
  if (!decided) {
    const what = current.status === 'withdrawn' ? 'was withdrawn' : 'was decided on already'
    throw new Conflict(current, `This ${what}. Nothing was changed.`)
  }
  return current
}

function signOffOf(
  { catalogue }: Pick<ServiceContext, 'catalogue'>,
  { personId, competencyId, exerciseId, contentVersion }: evidence.StoredEvidence,
): evidence.SignOff {
  const { currentId } = indexOf(catalogue)
  const proves =
    exerciseId === null
      ? { competencyId: currentId(competencyId) }
      : { exerciseId: currentId(exerciseId), contentVersion: contentVersion ?? '' }
  return { personId, entryId: newId(), proves }
}
