import type { Metadata } from 'next'
import styles from '../sign-in/sign-in.module.css'
import { JoinScreen } from './join-screen'

export const metadata: Metadata = {
  title: 'Join',
  robots: { index: false },
  referrer: 'no-referrer',
}

export default function JoinPage() {
  return (
    <div className={styles.page}>
      <JoinScreen />
    </div>
  )
}
