import type { Metadata } from 'next'
import { TeamsScreen } from './teams-screen'

export const metadata: Metadata = { title: 'Team' }

export default function TeamsPage() {
  return <TeamsScreen />
}
