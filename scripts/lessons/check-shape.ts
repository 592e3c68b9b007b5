import type { Report } from '@/lib/curriculum/reading/fault'
import type { ParsedLesson } from './parse-lesson'

const WORDS = { from: 600, to: 1400 }
const WORDS_BEFORE_RUNNING = 200
const MINUTES_APART = 5

/**
 * Whether a lesson keeps the numbers of the lesson standard: length, how soon the reader acts, how long it takes
 * (compared with the map's `minutes`, where they are known).
 */
export function checkShape(
  file: string,
  lesson: ParsedLesson,
  minutes: number | undefined,
  report: Report,
): void {
  const { words, blocks } = lesson
  const runnable = blocks.filter(({ name }) => name === 'RunSql' || name === 'PlanExplorer')
  const questions = blocks.filter(({ name }) => name === 'Predict' || name === 'Question')
  if (words < WORDS.from || words > WORDS.to) {
    const hint = `a lesson has ${WORDS.from} to ${WORDS.to}`
    report({ file, line: 1, message: `the lesson has ${words} words`, hint })
  }
  const first = runnable[0]
  if (!first || first.wordsBefore > WORDS_BEFORE_RUNNING) {
    const message = first
      ? `the first code to run comes after ${first.wordsBefore} words`
      : 'nothing can be run'
    report({
      file,
      line: first?.line ?? 1,
      message,
      hint: `let the reader act within ${WORDS_BEFORE_RUNNING} words`,
    })
  }
  const estimate = Math.round(words / 180 + 2 * runnable.length + questions.length)
  if (minutes !== undefined && Math.abs(estimate - minutes) > MINUTES_APART) {
    const message = `${words} words, ${runnable.length} blocks and ${questions.length} questions take ${estimate} minutes, competency.yaml says ${minutes}`
    report({ file, line: 1, message, hint: 'shorten or extend the lesson, or correct competency.yaml' })
  }
}
