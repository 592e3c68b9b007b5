'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { noticesMutations } from '@/lib/api/queries/notices'

/** Ends somebody's mail by the link they got with it; they need not sign in. */
export function UnsubscribeScreen() {
  const [token, setToken] = useState('')
  // Behind the #, so that no server and no log on the way ever sees it.
  useEffect(() => setToken(window.location.hash.slice(1)), [])
  const ending = useMutation(noticesMutations.unsubscribe())
  if (ending.isSuccess) {
    return (
      <EmptyState
        title="You get no more mail"
        action={<LinkButton href="/settings#set-reminders">Settings</LinkButton>}
      >
        Reminders stay in your inbox here. You can have mail again at any time.
      </EmptyState>
    )
  }
  return (
    <>
      <EmptyState
        title="No more mail from Cairn?"
        action={
          <Button kind="primary" busy={ending.isPending} onClick={() => ending.mutate(token)}>
            Switch mail off
          </Button>
        }
      >
        Reminders stay in your inbox here, and nothing else changes.
      </EmptyState>
      {ending.error && (
        <Notice tone="late" live title="Nothing was changed">
          {ending.error.message}
        </Notice>
      )}
    </>
  )
}
