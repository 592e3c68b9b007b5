import type { Metadata } from 'next'
import { Suspense } from 'react'
import { TeamsScreen } from '@/app/organisation/teams-screen'

export const metadata: Metadata = { title: 'Teams' }

export default function TeamsPage() {
  return (
    <Suspense>
      <TeamsScreen title="Teams">
        Whoever manages a team manages everything below it. The numbers count the people in a team and below.
      </TeamsScreen>
    </Suspense>
  )
}
