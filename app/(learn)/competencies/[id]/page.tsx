import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LevelBadge } from '@/app/ui/badge'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import type { Competency } from '@/lib/curriculum/catalogue'
import { dependentsOf, prerequisitesOf } from '@/lib/curriculum/dependents-of'
import { findCompetency } from '@/lib/curriculum/find-competency'
import { catalogue } from '@/lib/curriculum/load'
import { titleOf } from '@/lib/curriculum/title-of'
import { hoursInWords } from '@/lib/wording/minutes'
import { HelpersSection } from '../../sign-off/helpers-section'
import { SignOffSection } from '../../sign-off/sign-off-section'
import styles from './competency.module.css'
import { CompetencyStanding } from './competency-standing'
import { Evidence } from './evidence'
import { StepList } from './step-list'

interface Params {
  readonly params: Promise<{ id: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return catalogue.competencies.map(({ id }) => ({ id }))
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const competency = findCompetency((await params).id)
  return competency ? { title: titleOf(competency), description: competency.summary } : {}
}

/** One competency: what it enables, what it rests on and what rests on it, its steps, and what proved it. */
export default async function CompetencyPage({ params }: Params) {
  const competency = findCompetency((await params).id)
  if (!competency) notFound()
  const level = catalogue.levels.find(({ id }) => id === competency.level)
  const strand = catalogue.strands.find(({ id }) => id === competency.strand)
  const minutes = competency.steps.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <div className={styles.competency}>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/competencies', title: 'Framework' }]} />}
        title={competency.title}
      >
        {competency.distinction && <p className={styles.distinction}>{competency.distinction}</p>}
        <p>{competency.summary}</p>
      </PageHeader>
      <div className={styles.facts}>
        {level && <LevelBadge level={level.id} order={level.order} name={level.name} />}
        <span>{strand?.title}</span>
        <span>
          {competency.steps.length} steps, about {hoursInWords(minutes)}
        </span>
      </div>
      <CompetencyStanding
        id={competency.id}
        title={titleOf(competency)}
        level={competency.level}
        steps={competency.steps.map((step) => step.id)}
      />
      <section aria-labelledby="outcomes">
        <h2 id="outcomes">Afterwards you</h2>
        <ul className={styles.outcomes}>
          {competency.outcomes.map((outcome) => (
            <li key={outcome}>{outcome}</li>
          ))}
        </ul>
      </section>
      <Evidence
        id={competency.id}
        lessons={competency.steps.filter(({ kind }) => kind === 'lesson').map(({ id }) => id)}
        exercises={competency.steps
          .filter(({ kind }) => kind === 'exercise')
          .map(({ id, title, form }) => ({ id, title, runs: form === 'runs' }))}
      />
      <section aria-labelledby="steps">
        <h2 id="steps">Steps</h2>
        <StepList
          steps={competency.steps.map(({ id, title, kind, form, minutes, topics }) => ({
            id,
            title,
            kind,
            form,
            minutes,
            topics: topics.map((topic) => competency.topics.find(({ id }) => id === topic)?.title ?? topic),
          }))}
        />
      </section>
      <SignOffSection competency={competency.id} />
      <HelpersSection competency={competency.id} />
      <div className={styles.both}>
        <Neighbours
          title="Rests on"
          none="Nothing: you can start here."
          competencies={prerequisitesOf(competency.id)}
        />
        <Neighbours
          title="Needed by"
          none="Nothing further: this is a summit."
          competencies={dependentsOf(competency.id)}
        />
      </div>
    </div>
  )
}

interface NeighboursProps {
  readonly title: string
  readonly none: string
  readonly competencies: readonly Competency[]
}

function Neighbours({ title, none, competencies }: NeighboursProps) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {competencies.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul className={styles.neighbours}>
          {competencies.map((competency) => (
            <li key={competency.id} data-level={competency.level}>
              <Link href={`/competencies/${competency.id}`}>{titleOf(competency)}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
