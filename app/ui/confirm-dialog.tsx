'use client'

import type { ReactNode } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Notice } from '@/app/ui/notice'

interface ConfirmDialogProps {
  readonly title: string
  /** What the button says. */
  readonly action: string
  readonly changing: { readonly isPending: boolean; readonly error: Error | null }
  readonly onConfirm: () => void
  readonly onClose: () => void
  /** What happens then. */
  readonly children: ReactNode
}

/** Asks before something ends. */
export function ConfirmDialog({ title, action, changing, onConfirm, onClose, children }: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" busy={changing.isPending} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      <p>{children}</p>
      {changing.error && (
        <Notice tone="late" live title="Nothing was changed">
          {changing.error.message}
        </Notice>
      )}
    </Dialog>
  )
}
