'use client'

import { useMutation } from '@tanstack/react-query'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { meMutations } from '@/lib/api/queries/me'
import styles from '../settings.module.css'

/** Ends every session of this person, this one too. */
export function Sessions() {
  const ending = useMutation(meMutations.signOutEverywhere())
  return (
    <>
      <p className={styles.hint}>
        Lost a laptop, or signed in somewhere you should not have? This ends every session, here too.
      </p>
      {ending.error && (
        <Notice tone="late" live title="Still signed in">
          {ending.error.message}
        </Notice>
      )}
      <Button
        busy={ending.isPending}
        onClick={() => ending.mutate(undefined, { onSuccess: () => window.location.assign('/sign-in') })}
      >
        Sign out everywhere
      </Button>
    </>
  )
}
