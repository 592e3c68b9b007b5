import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findCompetency } from '@/lib/curriculum/find-competency'
import { findStep } from '@/lib/curriculum/find-step'
import { catalogue } from '@/lib/curriculum/load'
import { StepPage } from '../../../step/step-page'
import { GuidedReading } from './guided-reading'
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
    <StepPage
      competency={competency}
      step={lesson}
      kind={lesson.form === 'guided-reading' ? 'guided reading' : undefined}
      aim={lesson.objective}
    >
      {lesson.form === 'full' ? <LessonBody lesson={lesson} /> : <GuidedReading lesson={lesson} />}
    </StepPage>
  )
}

async function findLesson(params: Params['params']) {
  const { competency, lesson } = await params
  const step = findStep(`${competency}/${lesson}`)
  return step?.kind === 'lesson' ? step : undefined
}
