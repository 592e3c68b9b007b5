import type { StoredQuestion } from '@/db/queries/placement'
import type { Question } from '@/lib/curriculum/question'
import { indexOf } from '../catalogue-index'
import { questionsById } from '../question-bank'
import type { Known } from './decide-next'

/** The question a row stands for, as the bank has it now; undefined where it was withdrawn or says something else by now. */
export function questionOf(
  { catalogue, questions }: Pick<Known, 'catalogue' | 'questions'>,
  { questionId, questionVersion }: Pick<StoredQuestion, 'questionId' | 'questionVersion'>,
): Question | undefined {
  const found = questionsById(questions).get(indexOf(catalogue).currentId(questionId))
  return found?.version === questionVersion && found.use.includes('placement') ? found : undefined
}

/** What is kept of a question as it is asked. */
export function asAsked({ id, version, competency }: Question) {
  return { questionId: id, questionVersion: version, competencyId: competency }
}
