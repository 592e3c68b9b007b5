import type { Question } from './question'

/** The questions for review that somebody can answer who did these lessons (step ids), in the order of the bank. */
export function reviewQuestionsOf(
  questions: readonly Question[],
  lessonsDone: ReadonlySet<string>,
): readonly Question[] {
  return questions.filter(({ use, lesson }) => use.includes('review') && lessonsDone.has(lesson))
}
