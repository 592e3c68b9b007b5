'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge } from '@/app/ui/badge'
import { Button } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import { Link } from '@/app/ui/link'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { pathQueries } from '@/lib/api/queries/paths'
import { indexCurriculum } from '@/lib/roadmap/curriculum-index'
import { counted } from '@/lib/wording/days'
import { hoursInWords } from '@/lib/wording/minutes'
import { NewPathDialog } from './new-path-dialog'
import styles from './paths.module.css'

/** Every path somebody looks after, and the templates to begin with. */
export function PathsScreen() {
  const paths = useQuery(pathQueries.list())
  const templates = useQuery(pathQueries.templates())
  const curriculum = useQuery(curriculumQueries.list())
  const [making, setMaking] = useState<{ readonly template?: string }>()
  const levelName = curriculum.data ? indexCurriculum(curriculum.data).levelName : (id: string) => id
  return (
    <>
      <PageHeader
        title="Paths"
        actions={
          <Button kind="primary" onClick={() => setMaking({})}>
            New path
          </Button>
        }
      >
        What people learn together and in which order: competencies, single steps, links and tasks of your
        own.
      </PageHeader>
      {paths.error && (
        <Notice tone="late" title="Could not fetch the paths">
          <p>{paths.error.message}</p>
          <Button onClick={() => void paths.refetch()}>Try again</Button>
        </Notice>
      )}
      {paths.isPending && <Skeleton label="Fetching the paths" lines={5} />}
      {paths.data?.length === 0 && (
        <EmptyState
          title="No path yet"
          action={
            <Button kind="primary" onClick={() => setMaking({})}>
              New path
            </Button>
          }
        >
          Here will be the paths of your teams and of the organisation. Begin with an empty one or with a
          template below.
        </EmptyState>
      )}
      {paths.data && paths.data.length > 0 && (
        <ul className={styles.cards} aria-label="Paths">
          {paths.data.map((path) => (
            <li key={path.id} className={styles.card}>
              <h2>
                <Link href={`/paths/${path.id}`}>{path.title}</Link>
              </h2>
              <p className={styles.badges}>
                <Badge>{path.team?.name ?? (path.isForAll ? 'Everyone' : 'No team')}</Badge>
                {path.archivedAt !== null && <Badge>archived</Badge>}
                {path.publishedVersion === null ? (
                  <Badge tone="attention">draft</Badge>
                ) : (
                  !path.isPublished && (
                    <Badge tone="attention">changed since version {path.publishedVersion}</Badge>
                  )
                )}
              </p>
              {path.summary && <p className={styles.soft}>{path.summary}</p>}
              <p className={styles.facts}>
                {hoursInWords(path.totals.required)}
                {path.totals.byLevel.map(({ level, minutes }) => (
                  <span key={level} data-level={level} className={styles.level}>
                    {levelName(level)} {hoursInWords(minutes)}
                  </span>
                ))}
              </p>
              <p className={styles.soft}>{assignedInWords(path)}</p>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="templates" className={styles.templates}>
        <h2 id="templates">Templates</h2>
        {templates.isPending && <Skeleton label="Fetching the templates" lines={3} />}
        <ul className={styles.templateList}>
          {templates.data?.map((template) => (
            <li key={template.id}>
              <div>
                <strong>{template.title}</strong>
                <p className={styles.soft}>{template.summary}</p>
              </div>
              <span className={styles.facts}>{hoursInWords(template.totals.required)}</span>
              <Button
                aria-label={`Use the template: ${template.title}`}
                onClick={() => setMaking({ template: template.id })}
              >
                Use it
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {making && (
        <NewPathDialog
          template={templates.data?.find(({ id }) => id === making.template)}
          onClose={() => setMaking(undefined)}
        />
      )}
    </>
  )
}

/** Of a path that others write, a manager is told of their own people alone. */
function assignedInWords({
  people,
  isForAll,
  mayChange,
}: {
  readonly people: number
  readonly isForAll: boolean
  readonly mayChange: boolean
}): string {
  const whom = isForAll && !mayChange ? ' of your people' : ''
  if (people === 0) return whom ? 'Assigned to none of your people' : 'Assigned to nobody'
  return `Assigned to ${whom ? `${people}${whom}` : counted(people, 'person', 'people')}`
}
