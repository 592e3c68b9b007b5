import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { PageHeader } from '@/app/ui/page-header'
import { findCompetency } from '@/lib/curriculum/find-competency'
import { findStep } from '@/lib/curriculum/find-step'
import { following } from '@/lib/curriculum/following'
import { catalogue } from '@/lib/curriculum/load'
import { titleOf } from '@/lib/curriculum/title-of'
import { minutesInWords } from '@/lib/wording/minutes'
import { Needs } from '../../../lesson/needs'
import { StepEnd } from '../../../lesson/step-end'
import { GuidedReading } from './guided-reading'
import styles from './lesson.module.css'
import { LessonBody } from './lesson-body'

interface Params {
  readonly params: Promise<{ competency: string; lesson: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return catalogue.competencies.flatMap(({ id, steps }) =>
    steps.filter((step) => step.kind === 'lesson').map((step) => ({ competency: id, lesson: step.slug })),
  )
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const lesson = await findLesson(params)
  return lesson ? { title: lesson.title, description: lesson.objective } : {}
}

/** One lesson: written out where it is, else its objective and what to read for it. */
export default async function LessonPage({ params }: Params) {
  const lesson = await findLesson(params)
  const competency = lesson && findCompetency(lesson.competency)
  if (!lesson || !competency) notFound()
  return (
    <article className={styles.lesson}>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: '/competencies', title: 'Framework' },
              { href: `/competencies/${competency.id}`, title: titleOf(competency) },
            ]}
          />
        }
        title={lesson.title}
      >
        <p>{lesson.objective}</p>
        <p className={styles.minutes}>
          {minutesInWords(lesson.minutes)}
          {lesson.form === 'guided-reading' && ' · guided reading'}
        </p>
      </PageHeader>
      <Needs steps={lesson.prerequisites.flatMap((id) => findStep(id) ?? [])} />
      {lesson.form === 'full' ? <LessonBody lesson={lesson} /> : <GuidedReading lesson={lesson} />}
      <StepEnd stepId={lesson.id} following={following(competency, lesson.id)} />
    </article>
  )
}

async function findLesson(params: Params['params']) {
  const { competency, lesson } = await params
  const step = findStep(`${competency}/${lesson}`)
  return step?.kind === 'lesson' ? step : undefined
}
