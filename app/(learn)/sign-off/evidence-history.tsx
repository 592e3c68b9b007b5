'use client'

import { EvidenceEntry } from '@/app/evidence/evidence-entry'
import { Button } from '@/app/ui/button'
import type { Evidence } from '@/lib/api/contract/evidence'
import styles from './sign-off.module.css'

interface EvidenceHistoryProps {
  readonly submissions: readonly Evidence[]
  readonly busy: boolean
  readonly onWithdraw: (id: string) => void
}

/** All that was handed in, the latest first, with what was decided; what still waits can be taken back. */
export function EvidenceHistory({ submissions, busy, onWithdraw }: EvidenceHistoryProps) {
  if (submissions.length === 0) return null
  return (
    <ul className={styles.history} aria-label="What you handed in">
      {submissions.map((evidence) => (
        <li key={evidence.id}>
          <EvidenceEntry evidence={evidence} />
          {evidence.status === 'submitted' && (
            <div>
              <Button kind="quiet" busy={busy} onClick={() => onWithdraw(evidence.id)}>
                Withdraw
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
