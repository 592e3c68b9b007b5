import type { Metadata } from 'next'
import { LevelBadge } from '@/app/ui/badge'
import { PageHeader } from '@/app/ui/page-header'
import { catalogue } from '@/lib/curriculum/load'
import { hoursInWords } from '@/lib/wording/minutes'
import styles from './competencies.module.css'
import { CompetencyList } from './competency-list'
import { LevelStanding } from './level-standing'

export const metadata: Metadata = {
  title: 'The framework',
  description: 'What a core data engineer does at each of four levels, competency by competency.',
}

/** The framework: what the role is for, and its competencies by level. */
export default function FrameworkPage() {
  const { framework, levels, competencies } = catalogue
  const steps = competencies.flatMap((competency) => competency.steps)
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <div className={styles.framework}>
      <PageHeader title={framework.title}>
        <p>{framework.purpose}</p>
      </PageHeader>
      <section className={styles.role} aria-label="The role">
        <p>
          <strong>Works with.</strong> {framework.worksWith}
        </p>
        <div className={styles.facts}>
          <Facts title="What it answers for" facts={framework.answersFor} />
          <Facts title="Its habits" facts={framework.habits} />
        </div>
        <p>{framework.usedAs}</p>
        <p className={styles.size}>
          {competencies.length} competencies, {steps.length} steps, about {hoursInWords(minutes)} of study.
        </p>
      </section>
      {levels.map((level) => (
        <section key={level.id} aria-labelledby={level.id} className={styles.level}>
          <h2 id={level.id}>{level.title}</h2>
          <p className={styles.promise}>
            <LevelBadge level={level.id} order={level.order} name={level.name} /> {level.promise}
          </p>
          <LevelStanding
            competencies={competencies
              .filter((competency) => competency.level === level.id)
              .map(({ id, steps }) => ({ id, steps: steps.map((step) => step.id) }))}
          />
          <CompetencyList
            competencies={competencies
              .filter((competency) => competency.level === level.id)
              .map(({ id, title, distinction, summary, level, steps, outcomes }) => ({
                id,
                title,
                distinction,
                summary,
                level,
                steps: steps.map((step) => step.id),
                outcomes,
              }))}
          />
        </section>
      ))}
    </div>
  )
}

function Facts({ title, facts }: { title: string; facts: readonly { title: string; text: string }[] }) {
  return (
    <div>
      <h2 className={styles.factsTitle}>{title}</h2>
      <dl className={styles.factList}>
        {facts.map((fact) => (
          <div key={fact.title}>
            <dt>{fact.title}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
