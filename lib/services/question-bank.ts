import type { Question } from '@/lib/curriculum/question'
import type { ServiceContext } from './context'

/** What use cases that ask questions work with beside the database and the curriculum. */
export interface QuestionsContext extends ServiceContext {
  /** The whole question bank; the same value each time. */
  readonly loadQuestions: () => Promise<readonly Question[]>
}

/** Looks a question up under its id; made once for each bank. */
export function questionsById(questions: readonly Question[]): ReadonlyMap<string, Question> {
  const made = indexes.get(questions) ?? new Map(questions.map((question) => [question.id, question]))
  indexes.set(questions, made)
  return made
}

const indexes = new WeakMap<readonly Question[], ReadonlyMap<string, Question>>()
