'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import { meMutations } from '@/lib/api/queries/me'
import styles from '../settings.module.css'

/** Changes the password; every other session ends. */
export function PasswordForm({ email }: { email: string }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const changing = useMutation(meMutations.changePassword())
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        changing.mutate(
          { current, next },
          {
            onSuccess: () => {
              setCurrent('')
              setNext('')
              toast({ text: 'Password changed. Every other session is over.' })
            },
          },
        )
      }}
    >
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="Current password">
        {(control) => (
          <TextInput
            {...control}
            type="password"
            autoComplete="current-password"
            required
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="New password"
        hint="At least 10 characters; a short sentence is good. Every other session ends with the change."
      >
        {(control) => (
          <TextInput
            {...control}
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
        )}
      </Field>
      {changing.error && (
        <Notice tone="late" live title="Not changed">
          {changing.error.message}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={changing.isPending} disabled={!current || next.length < 10}>
          Change password
        </Button>
      </div>
    </form>
  )
}
