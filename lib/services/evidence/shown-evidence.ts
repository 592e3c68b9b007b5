import type { StoredEvidence } from '@/db/queries/evidence'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import { shownSubject } from './evidence-subject'

/** Evidence as its owner and those who decide see it. */
export function shownEvidence(catalogue: Catalogue, stored: StoredEvidence) {
  const { id, personId, person, kind, link, text, status, submittedAt } = stored
  const { decision, decidedBy, comment, decidedAt } = stored
  return {
    id,
    person: { id: personId, name: person },
    subject: shownSubject(catalogue, stored),
    kind,
    link: link ?? undefined,
    text: text ?? undefined,
    status,
    submittedAt: submittedAt.getTime(),
    decision:
      decision && decidedAt
        ? {
            decision,
            // What somebody decided stands after their account is gone.
            by: decidedBy ?? 'someone who has left',
            comment: comment ?? undefined,
            at: decidedAt.getTime(),
          }
        : undefined,
  }
}
