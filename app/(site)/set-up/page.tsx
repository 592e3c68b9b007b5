import type { Metadata } from 'next'
import { PageHeader } from '@/app/ui/page-header'
import styles from '../sign-in/sign-in.module.css'
import { SetUpForm } from './set-up-form'

export const metadata: Metadata = { title: 'Set up', robots: { index: false } }

export default function SetUpPage() {
  return (
    <div className={styles.page}>
      <PageHeader title="Set up Cairn">
        Nobody is here yet. Whoever has the code that the server printed at its start becomes the first admin.
      </PageHeader>
      <SetUpForm />
    </div>
  )
}
