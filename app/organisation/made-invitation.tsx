'use client'

import type { ReactNode } from 'react'
import { CopyField } from '@/app/ui/copy-field'
import { Dialog } from '@/app/ui/dialog'
import type { MadeInvitation as Made } from '@/lib/api/contract/invitations'
import { deliveryInWords } from './delivery-in-words'
import styles from './organisation.module.css'

interface MadeInvitationProps {
  readonly made: Made
  readonly actions: ReactNode
  readonly onClose: () => void
}

/** Says what became of an invitation that was just made, and shows its link this once. */
export function MadeInvitation({ made, actions, onClose }: MadeInvitationProps) {
  const { title, hint } = deliveryInWords(made.delivery, made.email)
  return (
    <Dialog title={title} onClose={onClose} actions={actions}>
      <div className={styles.link}>
        <CopyField label="Invitation link" hint={hint} value={made.link} what="link" />
      </div>
    </Dialog>
  )
}
