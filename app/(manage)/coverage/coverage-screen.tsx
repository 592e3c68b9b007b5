'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Select } from '@/app/ui/select'
import { Skeleton } from '@/app/ui/skeleton'
import { useAddressParam } from '@/app/ui/use-address-param'
import { coverageQueries } from '@/lib/api/queries/coverage'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { indexCurriculum } from '@/lib/roadmap/curriculum-index'
import styles from './coverage.module.css'
import { TeamCoverage } from './team-coverage'

/** What a team needs against what it has, what breaks when somebody leaves, and the cheapest plan to close the gap. */
export function CoverageScreen() {
  const [teamId, chooseTeam] = useAddressParam('team')
  const { data: teams, error } = useQuery(coverageQueries.teams())
  const team = teamId ?? teams?.[0]?.id
  return (
    <div className={styles.screen}>
      <PageHeader
        title="Coverage"
        actions={
          teams && teams.length > 0 ? (
            <Field label="Team">
              {(control) => (
                <Select {...control} value={team} onChange={(event) => chooseTeam(event.target.value)}>
                  {team && !teams.some(({ id }) => id === team) && <option value={team}>No such team</option>}
                  {teams.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ) : undefined
        }
      >
        <p>
          How many people a team needs for each competency, and who has proven it. Teams below count with it.
        </p>
      </PageHeader>
      {!team && !error && !teams && <Skeleton label="Fetching your teams" lines={6} />}
      {!team && error && (
        <Notice tone="late" title="Your teams are not here yet">
          {error.message}
        </Notice>
      )}
      {!team && teams?.length === 0 && (
        <EmptyState title="There is no team yet">
          Here will be what each team needs and has, once there is one.
        </EmptyState>
      )}
      {team && <OfTeam key={team} team={team} />}
    </div>
  )
}

function OfTeam({ team }: { team: string }) {
  const { data: coverage, error, refetch } = useQuery(coverageQueries.of(team))
  const { data: curriculum, error: curriculumError } = useQuery(curriculumQueries.list())
  const problem = error ?? curriculumError
  if (coverage && curriculum) {
    return <TeamCoverage coverage={coverage} curriculum={curriculum} index={indexCurriculum(curriculum)} />
  }
  if (problem) {
    return (
      <Notice tone="late" title="This team’s coverage is not here">
        <p>{problem.message}</p>
        <Button onClick={() => refetch()}>Try again</Button>
      </Notice>
    )
  }
  return <Skeleton label="Fetching the team’s coverage" lines={10} />
}
