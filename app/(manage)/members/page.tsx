import type { Metadata } from 'next'
import { Suspense } from 'react'
import { TeamsScreen } from '@/app/organisation/teams-screen'

export const metadata: Metadata = { title: 'Members' }

/** Who is in the viewer's teams; `/members?team=<id>` shows one of them. */
export default function MembersPage() {
  return (
    <Suspense>
      <TeamsScreen title="Members">Who is in your teams, who manages them, and whom you invite.</TeamsScreen>
    </Suspense>
  )
}
