import type { Question } from './question'

/**
 * The question bank with its right answers, as the last build made it. For the server alone, and read when the first
 * question is asked.
 */
export async function loadQuestions(): Promise<readonly Question[]> {
  return (await import('./generated/questions.json')).default
}
