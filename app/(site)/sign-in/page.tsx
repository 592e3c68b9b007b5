import type { Metadata } from 'next'
import { PageHeader } from '@/app/ui/page-header'
import styles from './sign-in.module.css'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

export default function SignInPage() {
  return (
    <div className={styles.page}>
      <PageHeader title="Sign in">
        Your roadmap, your progress and your plan are where you left them.
      </PageHeader>
      <SignInForm />
    </div>
  )
}
