'use client'

import { useQuery } from '@tanstack/react-query'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { useAddressId } from '@/app/ui/use-address-id'
import { ApiProblem } from '@/lib/api/api-problem'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { standingsQueries } from '@/lib/api/queries/standings'
import styles from './matrix.module.css'
import { TeamMatrix } from './team-matrix'
import { TeamTroubles } from './team-troubles'

/** One team: its people and where each stands in each competency. */
export function MatrixScreen() {
  const id = useAddressId('/team')
  const curriculum = useQuery(curriculumQueries.list())
  const matrix = useQuery({ ...standingsQueries.matrix(id ?? ''), enabled: id !== undefined })
  const trail = <Breadcrumbs trail={[{ href: '/team', title: 'Teams' }]} />
  if (matrix.data && curriculum.data)
    return (
      <div className={styles.sheet}>
        <PageHeader
          title={matrix.data.team.name}
          above={trail}
          actions={
            <LinkButton href={`/members?team=${matrix.data.team.id}`}>Members and invitations</LinkButton>
          }
        />
        <TeamTroubles teamId={matrix.data.team.id} />
        <TeamMatrix key={id} matrix={matrix.data} curriculum={curriculum.data} />
      </div>
    )
  return (
    <>
      <PageHeader title="Team" above={trail} />
      {isMissing(matrix.error) ? (
        <EmptyState title="There is no such team" action={<LinkButton href="/team">Your teams</LinkButton>}>
          It is not there any more, or it is not one you look after.
        </EmptyState>
      ) : matrix.isError || curriculum.isError ? (
        <Notice tone="late" title="Could not fetch this team">
          <p>The connection or the server did not answer.</p>
          <Button
            onClick={() => {
              void matrix.refetch()
              void curriculum.refetch()
            }}
          >
            Try again
          </Button>
        </Notice>
      ) : (
        <Skeleton label="Fetching the team" lines={12} />
      )}
    </>
  )
}

function isMissing(error: Error | null): boolean {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 422)
}
