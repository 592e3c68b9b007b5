'use client'

import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { ApiProblem } from '@/lib/api/api-problem'
import type { PersonStanding as Standing } from '@/lib/api/contract/standings'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { standingsQueries } from '@/lib/api/queries/standings'
import { type CurriculumIndex, indexCurriculum } from '@/lib/roadmap/curriculum-index'
import { CompetencyShelves } from './competency-shelves'
import { DatesAhead } from './dates-ahead'
import styles from './person.module.css'
import { PersonFacts } from './person-facts'
import { PlannedWeeks } from './planned-weeks'
import { Rhythm } from './rhythm'

interface PersonStandingProps {
  readonly personId: string
  readonly titleOf: (name: string) => string
  readonly above?: ReactNode
  /** What stands before it all. */
  readonly children?: ReactNode
}

/** What others see of a person: the same for those who manage them and for the person. */
export function PersonStanding({ personId, titleOf, above, children }: PersonStandingProps) {
  const curriculum = useQuery(curriculumQueries.list())
  const standing = useQuery(standingsQueries.person(personId))
  const index = useMemo(() => curriculum.data && indexCurriculum(curriculum.data), [curriculum.data])
  if (standing.data && curriculum.data && index)
    return (
      <div className={styles.person}>
        <PageHeader title={titleOf(standing.data.person.name)} above={above}>
          {leadOf(standing.data, index)}
        </PageHeader>
        {children}
        <PersonFacts standing={standing.data} />
        <DatesAhead standing={standing.data} />
        <Rhythm standing={standing.data} />
        <PlannedWeeks standing={standing.data} index={index} />
        <CompetencyShelves standing={standing.data} curriculum={curriculum.data} index={index} />
      </div>
    )
  return (
    <div className={styles.person}>
      <PageHeader title="Person" above={above} />
      {isMissing(standing.error) ? (
        <EmptyState title="There is no such person" action={<LinkButton href="/team">Your teams</LinkButton>}>
          They are not here any more, or they are not in a team you look after.
        </EmptyState>
      ) : standing.isError || curriculum.isError ? (
        <Notice tone="late" title="Could not fetch this person">
          <p>The connection or the server did not answer.</p>
          <Button
            onClick={() => {
              void standing.refetch()
              void curriculum.refetch()
            }}
          >
            Try again
          </Button>
        </Notice>
      ) : (
        <Skeleton label="Fetching the person" lines={8} />
      )}
    </div>
  )
}

/** "On the way to Advanced. In Warehouse." */
function leadOf({ goal, teams }: Standing, index: CurriculumIndex): string {
  const where = teams.length > 0 ? ` In ${teams.map(({ name }) => name).join(', ')}.` : ''
  if (!goal) return `Has not said yet where to go.${where}`
  const { target } = goal
  const names =
    target.kind === 'level'
      ? index.levelName(target.level)
      : target.competencies.map((id) => index.competencyTitle(id)).join(', ')
  return `On the way to ${names}.${where}`
}

function isMissing(error: Error | null): boolean {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 422)
}
