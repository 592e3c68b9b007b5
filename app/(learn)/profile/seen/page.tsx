import type { Metadata } from 'next'
import { SeenScreen } from './seen-screen'

export const metadata: Metadata = { title: 'What others see' }

export default function SeenPage() {
  return <SeenScreen />
}
