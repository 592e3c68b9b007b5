import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { classNames } from '@/app/ui/class-names'
import { PageHeader } from '@/app/ui/page-header'
import type { Competency, Step } from '@/lib/curriculum/catalogue'
import { findStep } from '@/lib/curriculum/find-step'
import { following } from '@/lib/curriculum/following'
import { titleOf } from '@/lib/curriculum/title-of'
import { minutesInWords } from '@/lib/wording/minutes'
import { Needs } from './needs'
import { StepEnd } from './step-end'
import styles from './step-page.module.css'

interface StepPageProps {
  readonly competency: Competency
  readonly step: Step
  /** What it is, where it is not the usual kind. */
  readonly kind: string | undefined
  /** What it is for, in a sentence. */
  readonly aim?: string
  /** A workspace takes all the width there is; what is read does not. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** A lesson or an exercise: where it stands, what it needs, itself, and how it ends. */
export function StepPage({ competency, step, kind, aim, isWide = false, children }: StepPageProps) {
  return (
    <article className={classNames(styles.page, !isWide && styles.narrow)}>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: '/competencies', title: 'Framework' },
              { href: `/competencies/${competency.id}`, title: titleOf(competency) },
            ]}
          />
        }
        title={step.title}
      >
        {aim && <p>{aim}</p>}
        <p className={styles.minutes}>
          {minutesInWords(step.minutes)}
          {kind && ` · ${kind}`}
        </p>
      </PageHeader>
      <Needs steps={step.prerequisites.flatMap((id) => findStep(id) ?? [])} />
      {children}
      <StepEnd stepId={step.id} following={following(competency, step.id)} />
    </article>
  )
}
