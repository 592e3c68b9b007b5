'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'
import type { TeamStanding } from '@/lib/api/contract/standings'
import { standingsQueries } from '@/lib/api/queries/standings'
import { counted } from '@/lib/wording/days'
import styles from './teams.module.css'

/** The teams somebody may look into, as the tree they are. */
export function TeamsScreen() {
  const teams = useQuery(standingsQueries.teams())
  const { viewer } = useViewer()
  return (
    <>
      <PageHeader
        title="Teams"
        actions={
          viewer?.role === 'admin' && (
            <a href="/api/exports/standings" download>
              Everybody as CSV
            </a>
          )
        }
      >
        Who learns where. Open a team to see its people and what each has proven.
      </PageHeader>
      {teams.isError && (
        <Notice tone="late" title="Could not fetch your teams">
          <p>The connection or the server did not answer.</p>
          <Button onClick={() => void teams.refetch()}>Try again</Button>
        </Notice>
      )}
      {teams.isPending && <Skeleton label="Fetching your teams" lines={6} />}
      {teams.data?.length === 0 && (
        <EmptyState title="There is no team yet">
          Here will be every team, with its people, once an admin has made one.
        </EmptyState>
      )}
      {teams.data && teams.data.length > 0 && <Branch teams={teams.data} top={topOf(teams.data)} />}
    </>
  )
}

function Branch({ teams, top }: { teams: readonly TeamStanding[]; top: readonly TeamStanding[] }) {
  return (
    <ul className={styles.teams}>
      {top.map((team) => {
        const below = teams.filter(({ parentId }) => parentId === team.id)
        return (
          <li key={team.id}>
            <div className={styles.team}>
              <Link href={`/team/${team.id}`}>{team.name}</Link>
              <span className={styles.facts}>{factsOf(team)}</span>
            </div>
            {below.length > 0 && <Branch teams={teams} top={below} />}
          </li>
        )
      })}
    </ul>
  )
}

function factsOf({ people, active }: TeamStanding): string {
  if (people === 0) return 'nobody in it yet'
  return `${counted(people, 'person', 'people')}, ${active} studied in the last seven days`
}

/** Those whose own parent is not in sight. */
function topOf(teams: readonly TeamStanding[]): readonly TeamStanding[] {
  const ids = new Set(teams.map(({ id }) => id))
  return teams.filter(({ parentId }) => parentId === null || !ids.has(parentId))
}
