import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Question } from '@/lib/curriculum/question'
import { coldMinutes, questionMinutes } from '@/lib/review/card-minutes'
import { indexOf } from '../catalogue-index'
import type { ShownEntry } from '../evidence-ages'
import type { Standing } from '../standing'

/** Something a person has learned and that can come back. */
export type LearnedCard = {
  readonly id: string
  readonly competency: string
  readonly minutes: number
  /** Milliseconds: when it was learned, or shown by the exercise. */
  readonly learnedAt: number
} & (
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'exercise'; readonly stepId: string; readonly title: string }
)

/**
 * Every card somebody has: the review questions of lessons they finished and of competencies they have proven, and the
 * exercises they passed, to be solved again cold. What the curriculum no longer holds has no card.
 */
export function learnedCards(
  catalogue: Catalogue,
  questions: readonly Question[],
  { done, proven }: Standing,
  shown: readonly ShownEntry[],
): LearnedCard[] {
  const { currentId, findStep } = indexOf(catalogue)
  const fromQuestions = questions.flatMap((question): LearnedCard[] => {
    const { id, competency, lesson, use } = question
    if (!use.includes('review')) return []
    const proof = proven.get(competency)
    const learned =
      done.get(currentId(lesson))?.at ?? (proof && proof.how !== 'stated' ? proof.at : undefined)
    if (!learned) return []
    return [
      { kind: 'question', id, competency, question, minutes: questionMinutes, learnedAt: learned.getTime() },
    ]
  })
  const passed = new Map(
    shown.flatMap(({ kind, subject, at }) => {
      const step = kind === 'verified' ? findStep(subject) : undefined
      return step?.kind === 'exercise' && step.form === 'runs' ? [[step.id, { step, at }] as const] : []
    }),
  )
  const fromExercises = [...passed.values()].map(({ step, at }): LearnedCard => {
    const minutes = coldMinutes(step.minutes)
    const { id: stepId, competency, title } = step
    return {
      kind: 'exercise',
      id: `${stepId}:cold`,
      competency,
      stepId,
      title,
      minutes,
      learnedAt: at.getTime(),
    }
  })
  return [...fromQuestions, ...fromExercises]
}
