'use client'

import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextInput } from '@/app/ui/text-input'
import { sameSitePath } from '@/lib/access/same-site-path'
import { signInQueries } from '@/lib/api/queries/sign-in'
import { DemoAccounts } from './demo-accounts'
import { PasswordInput } from './password-input'
import { refusalText } from './refusal-text'
import { providerAddress, signIn } from './sign-in'
import styles from './sign-in.module.css'

const unreachable = 'The server cannot be reached. Check your connection and try again.'

export function SignInForm() {
  const { data: options } = useQuery(signInQueries.options())
  const [problem, setProblem] = useState<string>()
  const [busyWith, setBusyWith] = useState<string>()

  // The page is the same file for everybody; what its address says is read once it is here.
  useEffect(() => {
    const code = new URLSearchParams(window.location.search).get('error')
    if (code) setProblem(refusalText(code))
  }, [])

  useEffect(() => {
    if (options?.setUpNeeded) window.location.replace('/set-up')
  }, [options?.setUpNeeded])

  async function signInAs(email: string, password: string) {
    setBusyWith(email)
    setProblem(undefined)
    const outcome = await signIn(email, password)
    // A whole new page: nothing of whoever was here before stays in memory.
    if (outcome.kind === 'signed-in') return window.location.assign(wantedPath())
    setBusyWith(undefined)
    setProblem(outcome.kind === 'refused' ? refusalText(outcome.code) : unreachable)
  }

  async function goToProvider(id: string) {
    setBusyWith(id)
    setProblem(undefined)
    try {
      window.location.assign(await providerAddress(id, wantedPath()))
    } catch {
      setBusyWith(undefined)
      setProblem(unreachable)
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    void signInAs(String(fields.get('email')), String(fields.get('password')))
  }

  return (
    <div className={styles.column}>
      {problem && (
        <Notice tone="attention" live>
          {problem}
        </Notice>
      )}
      {options && options.demo.length > 0 && (
        <DemoAccounts accounts={options.demo} busyWith={busyWith} onChoose={signInAs} />
      )}
      <Card>
        {/* Posted, so that a press before the script is here cannot put the password into the address. */}
        <form method="post" className={styles.form} onSubmit={submit}>
          <Field label="E-mail">
            {(control) => (
              <TextInput
                {...control}
                type="email"
                name="email"
                autoComplete="username"
                autoCapitalize="none"
                required
              />
            )}
          </Field>
          <Field label="Password">
            {(control) => (
              <PasswordInput {...control} name="password" autoComplete="current-password" required />
            )}
          </Field>
          <Button kind="primary" type="submit" busy={busyWith !== undefined}>
            Sign in
          </Button>
        </form>
      </Card>
      {options?.provider && (
        <ProviderButton {...options.provider} busyWith={busyWith} onChoose={goToProvider} />
      )}
      <p className={styles.quiet}>
        Forgot your password? Ask your admin. You can read every lesson without signing in.
      </p>
    </div>
  )
}

interface ProviderButtonProps {
  readonly id: string
  readonly name: string
  readonly busyWith: string | undefined
  readonly onChoose: (id: string) => void
}

function ProviderButton({ id, name, busyWith, onChoose }: ProviderButtonProps) {
  return (
    <Button busy={busyWith === id} onClick={() => onChoose(id)}>
      Sign in with {name}
    </Button>
  )
}

function wantedPath(): string {
  return sameSitePath(new URLSearchParams(window.location.search).get('next'))
}
