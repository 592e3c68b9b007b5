import { type Answer, answerBytes } from './answer'
import { checkText } from './checks/text-check'
import type { DataSource } from './engines/data-source'
import type { PythonEngine } from './engines/python/open-python'
import type { SqlEngine } from './engines/sql-engine'
import type { ExercisePackage } from './exercise-package'
import { codeOf } from './kinds/code-of'
import { gradeChoice } from './kinds/grade-choice'
import { gradeConfig } from './kinds/grade-config'
import { gradePython } from './kinds/grade-python'
import { gradeSql } from './kinds/grade-sql'
import { type Graded, inOrder } from './kinds/graded'
import type { CheckResult, Verdict } from './verdict'

/** What grading works with: engines are opened when a check needs one, in the thread that grades. */
export interface Toolbox {
  readonly data: DataSource
  sql(kind: 'postgres' | 'duckdb'): Promise<SqlEngine>
  python(): Promise<PythonEngine>
}

/**
 * Grades an answer on one variant of the data. The same code runs in a Web Worker and in the server's sandbox; a time
 * limit is the caller's: it ends the thread or the process. Never throws for what a learner wrote: that is a fault or
 * a failed check of the verdict. `toolbox.sql` must give an engine that has the exercise's files.
 */
export async function gradeAnswer(
  exercise: ExercisePackage,
  answer: Answer,
  toolbox: Toolbox,
  variant: Verdict['variant'],
): Promise<Verdict> {
  const refused = refusal(exercise, answer)
  if (refused !== undefined) {
    const graded: Graded = { results: new Map(), fault: { kind: 'refused', message: refused } }
    return verdictOf(exercise, graded, variant, 0)
  }
  const grade = await graderFor(exercise, toolbox, variant === 'visible')
  const from = performance.now()
  const text = textChecks(exercise, answer)
  const { results, fault } = await grade(answer)
  const graded = { results: new Map([...text, ...results]), fault }
  return verdictOf(exercise, graded, variant, Math.round(performance.now() - from))
}

type Grader = (answer: Answer) => Promise<Graded>

/** Opens what the kind needs, which is not counted as grading. */
async function graderFor(exercise: ExercisePackage, toolbox: Toolbox, seen: boolean): Promise<Grader> {
  switch (exercise.kind) {
    case 'sql-postgres':
    case 'sql-duckdb': {
      const engine = await toolbox.sql(exercise.kind === 'sql-postgres' ? 'postgres' : 'duckdb')
      return (answer) => gradeSql(exercise, textOf(answer), engine, seen)
    }
    case 'python': {
      const python = await toolbox.python()
      return (answer) => gradePython(exercise, textOf(answer), python, toolbox.data, seen)
    }
    case 'config-yaml':
    case 'config-json':
    case 'config-hcl':
    case 'config-dockerfile': {
      const { kind } = exercise
      return async (answer) => gradeConfig(exercise, kind, textOf(answer))
    }
    default:
      return async (answer) => gradeChoice(exercise, answer)
  }
}

function verdictOf(
  { checks }: ExercisePackage,
  graded: Graded,
  variant: Verdict['variant'],
  ms: number,
): Verdict {
  const inTheirOrder = inOrder(checks, graded)
  const passed = !graded.fault && inTheirOrder.every(({ outcome }) => outcome === 'passed')
  return { variant, passed, checks: inTheirOrder, ...(graded.fault ? { fault: graded.fault } : {}), ms }
}

function refusal(exercise: ExercisePackage, answer: Answer): string | undefined {
  if (answer.form !== exercise.form) return `This exercise takes an answer of the form ${exercise.form}.`
  const bytes = new TextEncoder().encode(JSON.stringify(answer)).length
  if (bytes > answerBytes) {
    return `The answer has ${Math.ceil(bytes / 1024)} kB; at most ${answerBytes / 1024} kB are taken.`
  }
  if (answer.form === 'text' && answer.text.trim() === '') return 'The answer is empty.'
  return undefined
}

function textChecks(exercise: ExercisePackage, answer: Answer): [string, CheckResult][] {
  if (answer.form !== 'text') return []
  const code = codeOf(exercise.kind, answer.text)
  return exercise.checks.flatMap((check) =>
    check.kind === 'forbids' || check.kind === 'requires' ? [[check.id, checkText(check, code)]] : [],
  )
}

function textOf(answer: Answer): string {
  return answer.form === 'text' ? answer.text : ''
}
