import type { Metadata } from 'next'
import { UnsubscribeScreen } from './unsubscribe-screen'

export const metadata: Metadata = { title: 'No more mail', robots: { index: false } }

export default function UnsubscribePage() {
  return <UnsubscribeScreen />
}
