'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextInput } from '@/app/ui/text-input'
import { PasswordInput } from '../sign-in/password-input'
import { signIn } from '../sign-in/sign-in'
import styles from '../sign-in/sign-in.module.css'
import { becomeAdmin, type SetUpOutcome } from './become-admin'

export function SetUpForm() {
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SetUpOutcome>()
  const faults = outcome?.kind === 'faults' ? outcome.byField : {}

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const email = text('email')
    const password = text('password')
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    setBusy(true)
    const result = await becomeAdmin({ code: text('code'), name: text('name'), email, password, timeZone })
    if (result.kind === 'done') {
      const { kind } = await signIn(email, password)
      return window.location.assign(kind === 'signed-in' ? '/roadmap' : '/sign-in')
    }
    setOutcome(result)
    setBusy(false)
  }

  if (outcome?.kind === 'set-up-already') {
    return (
      <Notice tone="info" title="Cairn is set up already" live>
        <p>
          Somebody was here first. <a href="/sign-in">Sign in</a> instead.
        </p>
      </Notice>
    )
  }
  return (
    <Card>
      <form method="post" className={styles.form} onSubmit={submit}>
        {outcome?.kind === 'faults' && (
          <Notice tone="attention" live>
            {outcome.problem ?? 'Something is not right yet; it is said below. What you typed is kept.'}
          </Notice>
        )}
        <Field label="Set-up code" hint="Four groups of four, in the server's output." error={faults.code}>
          {(control) => (
            <TextInput
              {...control}
              name="code"
              autoComplete="one-time-code"
              autoCapitalize="characters"
              spellCheck={false}
              required
              maxLength={100}
            />
          )}
        </Field>
        <Field label="Your name" error={faults.name}>
          {(control) => <TextInput {...control} name="name" autoComplete="name" required maxLength={100} />}
        </Field>
        <Field label="E-mail" hint="You sign in with it." error={faults.email}>
          {(control) => (
            <TextInput
              {...control}
              type="email"
              name="email"
              autoComplete="username"
              required
              maxLength={254}
            />
          )}
        </Field>
        <Field
          label="Password"
          hint="At least 10 characters. A few words in a row are easy to keep and hard to guess."
          error={faults.password}
        >
          {(control) => (
            <PasswordInput {...control} name="password" autoComplete="new-password" required minLength={10} />
          )}
        </Field>
        <Button kind="primary" type="submit" busy={isBusy}>
          Become the admin
        </Button>
      </form>
    </Card>
  )
}
