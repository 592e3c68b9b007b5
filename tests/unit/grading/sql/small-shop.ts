import { PGlite } from '@electric-sql/pglite'
import type { Answer } from '@/lib/grading/answer'
import type { CheckSpec } from '@/lib/grading/checks/check-spec'
import type { DataSource } from '@/lib/grading/engines/data-source'
import { openDuckdb } from '@/lib/grading/engines/duckdb/open-duckdb'
import { openPostgres } from '@/lib/grading/engines/postgres/open-postgres'
import type { SqlEngine } from '@/lib/grading/engines/sql-engine'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import { gradeAnswer, type Toolbox } from '@/lib/grading/grade-answer'
import { recordSql } from '@/lib/grading/kinds/grade-sql'
import type { Verdict } from '@/lib/grading/verdict'
import { nodeDuckdb } from '@/scripts/exercises/node-duckdb'

const ddl = `create table shop.cups (
  id     int primary key,
  name   text not null,  -- as painted
  price  numeric(8,2),
  sold_at timestamptz not null
);`
const csv = `id,name,price,sold_at
1,tall,2.50,2024-10-27 00:30:00+00
2,"small, red",,2024-10-27 01:30:00+00
3,"""best""",1.00,2024-10-28 10:00:00+00
`

/** One table of three cups, and two day files. */
export const smallShop: DataSource = {
  table: async (name) => {
    if (name !== 'shop.cups') throw new Error(`There is no table ${name}.`)
    return { ddl, csv: new Blob([csv]) }
  },
  files: async (path) => {
    if (path !== 'files/days') throw new Error(`There is no file ${path}.`)
    return [1, 2, 3].map((day) => ({
      path: `files/days/day=2024-09-0${day}/part.csv`,
      bytes: new TextEncoder().encode(`van,temp\n7,${day}.5\n8,${day}\n`),
    }))
  },
}

export type EngineKind = 'postgres' | 'duckdb'

/** Takes seconds: a test file opens one of each. */
export async function openEngine(kind: EngineKind): Promise<SqlEngine> {
  if (kind === 'postgres') return openPostgres(await PGlite.create(), (name) => smallShop.table(name))
  return openDuckdb(await nodeDuckdb(), smallShop, { files: ['files/days'] })
}

/** An exercise on the small shop, with what `solution` gives as its expected results. */
export async function exerciseWith(
  kind: EngineKind,
  engine: SqlEngine,
  solution: string,
  checks: readonly CheckSpec[],
  parts: Partial<ExercisePackage> = {},
): Promise<ExercisePackage> {
  const exercise: ExercisePackage = {
    id: 'cups/sum',
    version: '1',
    kind: `sql-${kind}`,
    form: 'text',
    tables: ['shop.cups'],
    files: [],
    checks,
    expected: {},
    limits: { seconds: 5, rows: 100, outputBytes: 10_000 },
    hints: [],
    ...parts,
  }
  return { ...exercise, expected: await recordSql(exercise, solution, engine) }
}

/** The verdict on a text. */
export function gradeText(
  exercise: ExercisePackage,
  engine: SqlEngine,
  answer: string | Answer,
  variant: Verdict['variant'] = 'visible',
): Promise<Verdict> {
  const toolbox: Toolbox = {
    data: smallShop,
    sql: async () => engine,
    python: () => Promise.reject(new Error('no Python here')),
  }
  const given: Answer = typeof answer === 'string' ? { form: 'text', text: answer } : answer
  return gradeAnswer(exercise, given, toolbox, variant)
}

/** Each check's outcome and message: `totals failed: Row 3 …`. */
export function inWords({ checks, fault }: Verdict): string[] {
  const told = checks.map(({ id, outcome, message }) => `${id} ${outcome}${message ? `: ${message}` : ''}`)
  return fault ? [...told, `${fault.kind}: ${fault.message}`] : told
}
