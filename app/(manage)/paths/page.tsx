import type { Metadata } from 'next'
import { PathsScreen } from './paths-screen'

export const metadata: Metadata = { title: 'Paths' }

export default function PathsPage() {
  return <PathsScreen />
}
