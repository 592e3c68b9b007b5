'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Notice } from '@/app/ui/notice'
import { useViewer } from '@/app/ui/viewer-context'
import { joiningMutations } from '@/lib/api/queries/joining'
import styles from '../sign-in/sign-in.module.css'
import { forgetCode } from './use-code'

/** Accepts an invitation as whoever is signed in. */
export function AcceptAsMe({ code }: { code: string }) {
  const { viewer, signOut } = useViewer()
  const accepting = useMutation(joiningMutations.accept(useQueryClient()))
  const accept = () =>
    accepting.mutate(code, {
      onSuccess: () => {
        forgetCode()
        window.location.assign('/roadmap')
      },
    })
  return (
    <Card className={styles.form}>
      {accepting.error && (
        <Notice tone="attention" live title="Nothing was changed">
          {accepting.error.message}
        </Notice>
      )}
      <p>
        You are signed in as {viewer?.name} ({viewer?.email}).
      </p>
      <Button kind="primary" busy={accepting.isPending || accepting.isSuccess} onClick={accept}>
        Accept the invitation
      </Button>
      <Button kind="quiet" onClick={signOut}>
        That is not me: sign out
      </Button>
    </Card>
  )
}
