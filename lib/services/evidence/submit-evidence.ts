import * as evidence from '@/db/queries/evidence'
import { listManagerIdsOf } from '@/db/queries/teams'
import { countThrottled } from '@/db/queries/throttles'
import type { Viewer } from '@/lib/access/viewer'
import { isProven } from '@/lib/roadmap/is-proven'
import type { ServiceContext } from '../context'
import { Conflict, Invalid, TooMany } from '../errors'
import { newId } from '../new-id'
import { permit } from '../permit'
import { standingOf } from '../standing'
import { type EvidenceSubject, findSubject, shownSubject } from './evidence-subject'
import { readEvidence } from './read-evidence'

/** Handing in more than this is not for people to read. */
const submissionsAnHour = 20

export interface EvidenceInput {
  readonly competency: string
  /** The slug of an exercise of it that is answered in writing; without it, evidence of the competency. */
  readonly exercise?: string
  /** One of the two. */
  readonly link?: string
  readonly text?: string
  readonly requestKey: string
}

/**
 * Hands evidence in for a manager to decide on, and tells them; the same request key again gives what was handed in the
 * first time. Throws NotFound, Invalid, Conflict where something of the same waits already or it is proven, and TooMany.
 */
export async function submitEvidence(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { link, text, requestKey, ...input }: EvidenceInput,
) {
  permit(viewer, 'change evidence')
  const { db, catalogue, now } = context
  const subject = findSubject(catalogue, input)
  checkForm(subject, { link, text })
  const at = new Date(now())
  await checkNotProven(context, viewer, subject)
  await countSubmission(context, viewer.id, at)
  const managerIds = await listManagerIdsOf(db, viewer.id)
  const { competency, exercise } = subject
  const id = newId()
  const stored = { competencyId: competency.id, exerciseId: exercise?.id ?? null }
  const { rubric: _, ...names } = shownSubject(catalogue, stored)
  const outcome = await evidence.submitEvidence(
    db,
    {
      id,
      personId: viewer.id,
      competencyId: competency.id,
      exerciseId: exercise?.id,
      kind: exercise ? 'written-response' : link === undefined ? 'text' : 'link',
      link,
      text,
      contentVersion: exercise?.version,
      requestKey,
      at,
    },
    managerIds.map((personId) => ({
      id: newId(),
      personId,
      kind: 'evidence-submitted',
      occasion: `evidence-submitted:${id}`,
      data: { submissionId: id, personId: viewer.id, person: viewer.name, ...names },
      createdAt: at,
    })),
    {
      at,
      actorId: viewer.id,
      action: 'evidence.submitted',
      subject: `evidence:${id}`,
      detail: { competency: competency.id, exercise: exercise?.id ?? null },
    },
  )
  if ('waiting' in outcome) {
    throw new Conflict(
      await readEvidence(context, viewer, { id: outcome.waiting }),
      'Something you handed in for this waits for a decision already. Withdraw it to hand in another; nothing was changed.',
    )
  }
  return readEvidence(context, viewer, { id: outcome.id })
}

function checkForm(
  { exercise }: EvidenceSubject,
  { link, text }: Pick<EvidenceInput, 'link' | 'text'>,
): void {
  if (exercise && text === undefined)
    throw new Invalid([{ path: 'text', message: 'This exercise is answered in writing: write your answer.' }])
  if ((link === undefined) === (text === undefined))
    throw new Invalid([{ path: 'link', message: 'Hand in either a link or a text.' }])
}

async function checkNotProven(
  context: ServiceContext,
  viewer: Viewer,
  { competency, exercise }: EvidenceSubject,
): Promise<void> {
  if (exercise) return
  const { proven } = await standingOf(context, viewer.id)
  if (!isProven(proven.get(competency.id)?.how)) return
  throw new Conflict(null, 'You have proven this already: there is nothing left to sign off.')
}

async function countSubmission({ db }: ServiceContext, personId: string, at: Date): Promise<void> {
  const { points, expiresAt } = await countThrottled(db, `evidence:${personId}`, 60 * 60_000, at)
  if (points <= submissionsAnHour) return
  const seconds = Math.max(1, Math.ceil((expiresAt.getTime() - at.getTime()) / 1000))
  throw new TooMany(seconds, `At most ${submissionsAnHour} an hour can be handed in. Your text is kept here.`)
}
