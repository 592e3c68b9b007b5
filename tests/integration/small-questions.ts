import type { Question } from '@/lib/curriculum/question'
import { smallCatalogue } from './small-catalogue'

/** Six questions for placement and two for review alone about each competency of the small curriculum. */
export const smallQuestions: readonly Question[] = smallCatalogue.competencies.flatMap(
  ({ id, topics, steps }) =>
    Array.from({ length: 8 }, (_, at) => question(id, at + 1, topics[0]?.id ?? '', steps[0]?.id ?? '')),
)

/** The id of the right option of a small question, or of a wrong one. */
export function optionOf(questionId: string, which: 'right' | 'wrong'): string {
  const found = smallQuestions.find(({ id }) => id === questionId)
  const option = found?.options.find(({ correct }) => correct === (which === 'right'))
  if (!option) throw new Error(`There is no question ${questionId}.`)
  return option.id
}

function question(competency: string, number: number, topic: string, lesson: string): Question {
  const optionId = (at: number) => `${'abcdef0123'.charAt(at)}${competency.length}${number}`.padEnd(12, '0')
  return {
    id: `${competency}/q-${number}`,
    competency,
    topic,
    lesson,
    use: number > 6 ? ['review'] : ['placement'],
    ask: `What is ${number}?`,
    options: [
      { id: optionId(0), text: `${number}`, correct: true, feedback: 'It is.' },
      {
        id: optionId(1),
        text: 'one more',
        correct: false,
        misconception: 'counts begin at zero',
        feedback: 'No.',
      },
      {
        id: optionId(2),
        text: 'one less',
        correct: false,
        misconception: 'counts end early',
        feedback: 'No.',
      },
    ],
    version: `q-${number}-v1`,
  }
}
