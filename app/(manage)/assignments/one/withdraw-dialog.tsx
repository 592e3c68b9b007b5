'use client'

import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Notice } from '@/app/ui/notice'

interface WithdrawDialogProps {
  readonly title: string
  readonly withdrawing: { readonly isPending: boolean; readonly error: Error | null }
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something leaves people's plans. */
export function WithdrawDialog({ title, withdrawing, onConfirm, onClose }: WithdrawDialogProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" busy={withdrawing.isPending} onClick={onConfirm}>
            Withdraw
          </Button>
        </>
      }
    >
      <p>It leaves their plans and they are told. What they did stays done.</p>
      {withdrawing.error && (
        <Notice tone="late" live title="Nothing was changed">
          {withdrawing.error.message}
        </Notice>
      )}
    </Dialog>
  )
}
