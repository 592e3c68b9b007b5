import type { Attempt } from '@/lib/api/contract/practice'
import type { Answer } from '@/lib/grading/answer'
import type { WorkspaceExercise } from './workspace-exercise'

/** What an exercise holds before anything is done. */
export function emptyAnswer({ form, starter }: Pick<WorkspaceExercise, 'form' | 'starter'>): Answer {
  if (form === 'text') return { form, text: starter }
  if (form === 'order') return { form, items: [] }
  if (form === 'edges') return { form, edges: [] }
  return { form, choices: {} }
}

/** Whether two answers are the same, whatever order their questions stand in. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** An answer as the API takes it. */
export function sendable(answer: Answer): Attempt['answer'] {
  return structuredClone(answer) as Attempt['answer']
}

function sorted(answer: Answer): unknown {
  if (answer.form === 'text') return answer.text
  if (answer.form === 'order') return answer.items
  if (answer.form === 'edges') return answer.edges.map(([from, to]) => `${from} ${to}`).sort()
  const given = Object.entries(answer.choices).filter(([, chosen]) => chosen.length > 0)
  return given
    .map(([question, chosen]) => [question, [...chosen].sort()] as const)
    .sort(([one], [other]) => one.localeCompare(other))
}
