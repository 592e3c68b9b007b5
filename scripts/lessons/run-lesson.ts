import { suggestion } from '@/lib/curriculum/reading/closest'
import type { Report } from '@/lib/curriculum/reading/fault'
import { explained } from '@/lib/grading/engines/postgres/explained'
import type { RunResult } from '@/lib/grading/engines/postgres/result'
import type { SqlEngine } from '@/lib/grading/engines/sql-engine'
import {
  findRecorded,
  type LessonOutputs,
  type RecordedOutput,
  toRecorded,
} from '@/lib/grading/recorded-output'
import type { Block, ParsedLesson } from './parse-lesson'
import { outputDifference } from './same-output'

interface RunLessonOptions {
  readonly file: string
  readonly lesson: ParsedLesson
  readonly recorded: LessonOutputs
  /** Every table the engine can load. */
  readonly tables: readonly string[]
  /** Take what differs as the new truth instead of reporting it. */
  readonly record: boolean
  readonly report: Report
}

/**
 * Runs every block of a lesson in its order on one database, as a reader would from top to bottom. Gives the outputs
 * to keep: the recorded one of each block where it still holds, so that a new check rewrites nothing.
 */
export async function runLesson(engine: SqlEngine, options: RunLessonOptions): Promise<RecordedOutput[]> {
  const outputs: RecordedOutput[] = []
  await engine.reset([])
  for (const block of options.lesson.blocks) {
    if (block.name === 'RunSql' || block.name === 'PlanExplorer') {
      const output = await runBlock(engine, block, options)
      if (!output) continue
      if (findRecorded(outputs, output.sql, output.id)) {
        const hint = 'give one of them an id, such as id="after-index"'
        options.report({
          file: options.file,
          line: block.line,
          message: 'two blocks have the same SQL',
          hint,
        })
      }
      outputs.push(kept(output, block, options))
    } else if (block.name === 'Predict' && block.props.sql !== undefined) {
      await checkAnswer(engine, block, options)
    }
  }
  return outputs
}

async function runBlock(engine: SqlEngine, block: Block, options: RunLessonOptions) {
  const { file, report } = options
  const sql = block.text
  const fault = (message: string, hint: string) => report({ file, line: block.line, message, hint })
  if (!sql) {
    fault(`<${block.name}> has no SQL`, 'write it as its only child: {`select …`}')
    return undefined
  }
  const used = tablesIn(sql)
  // A block without a list is told where its properties are checked; its SQL can be run all the same.
  const listed = Array.isArray(block.props.tables) ? block.props.tables.map(String) : undefined
  for (const table of listed ? used : []) {
    if (!listed?.includes(table)) fault(`the block uses ${table} without loading it`, 'add it to its tables')
  }
  const missing = (listed ?? used).filter((table) => !options.tables.includes(table))
  for (const table of missing) {
    const hint = suggestion(
      table,
      options.tables,
      'use a table that content/datasets/harebell/schema.sql has',
    )
    fault(`the data set makes no table ${table}`, hint)
  }
  if (missing.length > 0) return undefined
  await engine.load(listed ?? used)
  if (block.props.fresh) await engine.reset()
  const result = await engine.run(block.name === 'PlanExplorer' ? explained(sql) : sql)
  checkExpectations(result, block, fault)
  return toRecorded(sql, typeof block.props.id === 'string' ? block.props.id : undefined, result)
}

function checkExpectations(
  { error, statements }: RunResult,
  { props }: Block,
  fault: (message: string, hint: string) => void,
): void {
  if (error && props.expectError === undefined) {
    const where = error.line ? ` (line ${error.line} of the block)` : ''
    fault(`the SQL fails${where}: ${error.message}`, 'correct it, or say so with expectError')
  } else if (props.expectError !== undefined && !error?.message.includes(String(props.expectError))) {
    fault(
      `the SQL does not fail with "${props.expectError}"`,
      `it ${error ? `says "${error.message}"` : 'succeeds'}`,
    )
  }
  const rows = statements.at(-1)?.rowCount ?? 0
  if (props.expectRows !== undefined && rows !== props.expectRows) {
    fault(
      `expectRows is ${props.expectRows}, the last statement gives ${rows}`,
      'correct the SQL or the number',
    )
  }
}

function kept(output: RecordedOutput, block: Block, options: RunLessonOptions): RecordedOutput {
  const { file, recorded, record, report } = options
  const before = findRecorded(recorded, output.sql, output.id)
  const difference = before ? outputDifference(before, output) : 'no output is recorded for it'
  if (before && !difference) return before
  if (!record) {
    const hint = 'if that is right, run npm run content:check -- --record'
    report({ file, line: block.line, message: `the output is not the recorded one: ${difference}`, hint })
  }
  return output
}

/** A predicted figure that names its query is proven by it, so that no figure is typed by hand. */
async function checkAnswer(
  engine: SqlEngine,
  block: Block,
  { file, tables, report }: RunLessonOptions,
): Promise<void> {
  const sql = String(block.props.sql)
  const fault = (message: string, hint: string) => report({ file, line: block.line, message, hint })
  // Of a table that is not there, PostgreSQL tells.
  await engine.load(tablesIn(sql).filter((table) => tables.includes(table)))
  const { statements, error } = await engine.run(sql)
  const row = statements.at(-1)?.rows[0]
  if (error || row?.length !== 1) {
    fault(`the sql of \`${block.props.id}\` gives no single value`, error?.message ?? 'select one value')
  } else if (!sameAnswer(row[0] ?? 'NULL', block.props.answer)) {
    fault(
      `the answer of \`${block.props.id}\` is ${row[0]}, not ${block.props.answer}`,
      'correct the answer or the sql',
    )
  }
}

function sameAnswer(value: string, answer: unknown): boolean {
  return typeof answer === 'number' ? Number(value) === answer : value === String(answer)
}

function tablesIn(sql: string): string[] {
  const names = sql.replace(/--.*$|'(?:[^']|'')*'/gm, '').match(/\b(?:shop|ops)\.[a-z_]+/g) ?? []
  return [...new Set(names)]
}
