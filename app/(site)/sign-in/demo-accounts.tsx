'use client'

import { Button } from '@/app/ui/button'
import { Card } from '@/app/ui/card'
import styles from './sign-in.module.css'

interface DemoAccount {
  readonly label: string
  readonly email: string
  readonly password: string
}

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[]
  readonly busyWith: string | undefined
  readonly onChoose: (email: string, password: string) => void
}

/** The demo's people, each one click away. */
export function DemoAccounts({ accounts, busyWith, onChoose }: DemoAccountsProps) {
  return (
    <Card>
      <h2 className={styles.subtitle}>Look around as somebody</h2>
      <p className={styles.quiet}>This is the demo: Harebell and everybody in it are made up.</p>
      <ul className={styles.accounts}>
        {accounts.map(({ label, email, password }) => (
          <li key={email}>
            <Button busy={busyWith === email} onClick={() => onChoose(email, password)}>
              <span className={styles.account}>
                Sign in as {label.toLowerCase()}
                <span className={styles.address}>{email}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
