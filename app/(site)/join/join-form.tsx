'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextInput } from '@/app/ui/text-input'
import { ApiProblem } from '@/lib/api/api-problem'
import { api } from '@/lib/api/client'
import { PasswordInput } from '../sign-in/password-input'
import { signIn } from '../sign-in/sign-in'
import styles from '../sign-in/sign-in.module.css'
import { forgetCode, keepCode } from './use-code'

/** Makes an account of whoever was invited, and signs them in. */
export function JoinForm({ code, name }: { code: string; name: string }) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const faultOf = (path: string) => problem?.faults.find((fault) => fault.path === path)?.message

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const text = (field: string) => String(fields.get(field) ?? '')
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const password = text('password')
    setBusy(true)
    try {
      const { email } = await api.invitations.accept({
        code,
        email: text('email'),
        name: text('name'),
        password,
        timeZone,
      })
      forgetCode()
      const { kind } = await signIn(email, password)
      window.location.assign(kind === 'signed-in' ? '/roadmap' : '/sign-in')
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
      setBusy(false)
    }
  }

  return (
    <>
      <Card>
        <form method="post" className={styles.form} onSubmit={submit}>
          {problem && (
            <Notice tone="attention" live>
              {problem.faults.length > 0
                ? 'Something is not right yet; it is said below. What you typed is kept.'
                : problem.message}
            </Notice>
          )}
          <Field
            label="E-mail"
            hint="The address the invitation was made for. You sign in with it."
            error={faultOf('email')}
          >
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
          <Field label="Your name" error={faultOf('name')}>
            {(control) => (
              <TextInput
                {...control}
                name="name"
                autoComplete="name"
                required
                maxLength={100}
                defaultValue={name}
              />
            )}
          </Field>
          <Field
            label="Password"
            hint="At least 10 characters. A few words in a row are easy to keep and hard to guess."
            error={faultOf('password')}
          >
            {(control) => (
              <PasswordInput
                {...control}
                name="password"
                autoComplete="new-password"
                required
                minLength={10}
              />
            )}
          </Field>
          <Button kind="primary" type="submit" busy={isBusy}>
            Join
          </Button>
        </form>
      </Card>
      <p className={styles.quiet}>
        Have an account, or sign in through your organisation?{' '}
        <a href="/sign-in?next=/join" onClick={() => keepCode(code)}>
          Sign in and accept there
        </a>
        .
      </p>
    </>
  )
}
