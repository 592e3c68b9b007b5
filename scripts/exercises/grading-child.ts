import type { Answer } from '@/lib/grading/answer'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import { gradeAnswer, type Toolbox } from '@/lib/grading/grade-answer'
import { recordSql } from '@/lib/grading/kinds/grade-sql'
import type { GradingReply, GradingRequest } from './grading-messages'
import { NodeTools } from './node-toolbox'

/** A process of the content check: it grades what it is sent, one after the other, until its parent ends it. */
const tools = new NodeTools()

process.on('message', async (request: GradingRequest) => {
  const reply = await answer(request).catch((error): GradingReply => {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  })
  process.send?.(reply)
})
process.on('disconnect', () => process.exit(0))

async function answer(request: GradingRequest): Promise<GradingReply> {
  const { exercise, variant } = request
  const toolbox = await tools.toolboxFor(exercise, variant)
  if (request.kind === 'grade') {
    return { kind: 'verdict', verdict: await gradeAnswer(exercise, request.answer, toolbox, variant) }
  }
  if (request.kind === 'record') {
    return { kind: 'recorded', expected: await record(exercise, request.answer, toolbox) }
  }
  return { kind: 'figures', figures: await figuresOf(exercise, request.queries, toolbox) }
}

async function record(exercise: ExercisePackage, solution: Answer, toolbox: Toolbox) {
  if (solution.form !== 'text' || !exercise.kind.startsWith('sql-')) return {}
  const engine = await toolbox.sql(exercise.kind === 'sql-duckdb' ? 'duckdb' : 'postgres')
  return recordSql(exercise, solution.text, engine)
}

async function figuresOf(
  exercise: ExercisePackage,
  queries: Readonly<Record<string, string>>,
  toolbox: Toolbox,
): Promise<Record<string, string>> {
  const engine = await toolbox.sql(exercise.kind === 'sql-duckdb' ? 'duckdb' : 'postgres')
  await engine.reset(exercise.tables)
  const figures: Record<string, string> = {}
  for (const [name, sql] of Object.entries(queries)) {
    const { statements, error } = await engine.runAsOwner(sql)
    const value = statements.at(-1)?.rows[0]
    if (error) throw new Error(`the figure ${name} fails: ${error.message}`)
    if (value?.length !== 1 || value[0] == null) throw new Error(`the figure ${name} gives no single value`)
    figures[name] = value[0]
  }
  return figures
}
