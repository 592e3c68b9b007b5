import { Badge } from '@/app/ui/badge'
import type { Tone } from '@/app/ui/notice'
import type { Evidence } from '@/lib/api/contract/evidence'
import styles from './evidence.module.css'

const states: Record<Evidence['status'], { readonly tone?: Tone; readonly says: string }> = {
  submitted: { tone: 'attention', says: 'waits for a decision' },
  approved: { tone: 'ok', says: 'approved' },
  returned: { tone: 'late', says: 'returned' },
  withdrawn: { says: 'withdrawn' },
}

/** One thing that was handed in, with what was decided on it. */
export function EvidenceEntry({ evidence }: { evidence: Evidence }) {
  const { submittedAt, status, decision } = evidence
  return (
    <div className={styles.entry}>
      <p className={styles.line}>
        <span>Handed in on {dayOf(submittedAt)}</span>
        <Badge tone={states[status].tone}>{states[status].says}</Badge>
      </p>
      <EvidenceBody evidence={evidence} />
      {decision && (
        <p className={styles.decision}>
          {decision.by} {decision.decision === 'approved' ? 'approved' : 'returned'} it on{' '}
          {dayOf(decision.at)}
          {decision.comment ? ':' : '.'}
          {decision.comment && <q className={styles.comment}>{decision.comment}</q>}
        </p>
      )}
    </div>
  )
}

/** The text or the link itself. A link opens beside, and tells the other site nothing of where it came from. */
export function EvidenceBody({ evidence: { link, text } }: { evidence: Evidence }) {
  if (link !== undefined) {
    return (
      <p>
        <a href={link} target="_blank" rel="noopener noreferrer nofollow" className={styles.link}>
          {link}
        </a>
      </p>
    )
  }
  return <p className={styles.text}>{text}</p>
}

function dayOf(instant: number): string {
  return new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    instant,
  )
}
