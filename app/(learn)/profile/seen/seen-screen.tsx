'use client'

import { useQuery } from '@tanstack/react-query'
import { PersonStanding } from '@/app/(manage)/people/person-standing'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'
import { standingsQueries } from '@/lib/api/queries/standings'
import { listed } from '@/lib/wording/lateness'

/** The page that managers see of somebody, for that somebody, and who they are. */
export function SeenScreen() {
  const { viewer } = useViewer()
  if (viewer === undefined) return <Skeleton label="Fetching what others see" lines={8} />
  if (viewer === null)
    return (
      <EmptyState
        title="Sign in to see this"
        action={
          <LinkButton kind="primary" href="/sign-in?next=%2Fprofile%2Fseen">
            Sign in
          </LinkButton>
        }
      >
        Here will be what those who manage you see of you.
      </EmptyState>
    )
  return (
    <PersonStanding
      personId={viewer.id}
      titleOf={() => 'What others see of you'}
      above={<Breadcrumbs trail={[{ href: '/profile', title: 'Profile' }]} />}
    >
      <SeenBy />
    </PersonStanding>
  )
}

function SeenBy() {
  const { data } = useQuery(standingsQueries.seenBy())
  if (!data) return null
  const { managers, admins } = data
  return (
    <Notice title={managersInWords(managers.map(({ name }) => name))}>
      <p>
        They see this page, to the letter, and your row in the table of a team.
        {admins.length > 0 && ` So can ${listed(admins.map(({ name }) => name))}, who run this installation.`}
      </p>
      <p>Your answers, drafts and notes, the days you study and the days you have off are yours alone.</p>
    </Notice>
  )
}

function managersInWords(names: readonly string[]): string {
  if (names.length === 0) return 'Nobody manages you here'
  return names.length === 1 ? `${names[0]} manages you` : `${listed(names)} manage you`
}
