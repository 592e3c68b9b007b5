import { readSmallContent } from './small-content'

const folder = 'competencies/joins/exercises/net-revenue'

/** The small content's exercise made to run, with everything recorded. */
const texts = {
  'exercise.yaml': `title: Net revenue
minutes: 30
kind: sql-postgres
topics:
  - fan-out
brief: Make it right.
tables:
  - shop.orders
result:
  grain: one row
  columns:
    - name: net
figures:
  orders: select count(*) from shop.orders
checks:
  - id: rows
    kind: rows-equal
    title: The sum is right
    ordered: true
    lesson: joins/fan-out
  - id: no-distinct
    kind: forbids
    title: Without DISTINCT
    patterns:
      - \\bdistinct\\b
    says: Count each row once.
hints:
  - Look at the grain.
explanation: Each row counts once.
wrongAnswers:
  - file: wrong/distinct.sql
    answer: DISTINCT
    because: drops lines
    caughtBy: no-distinct
`,
  'brief.mdx': `There are {figures.orders} orders.
`,
  'starter.sql': 'select 1 as net;\n',
  'solution.sql': 'select 2 as net;\n',
  'wrong/distinct.sql': 'select distinct 2 as net;\n',
  'expected.json': `${JSON.stringify({
    visible: { rows: { columns: [{ name: 'net', type: 'int4' }], rows: [['2']] } },
    hidden: { rows: { columns: [{ name: 'net', type: 'int4' }], rows: [['3']] } },
    figures: { orders: '12,000' },
  })}\n`,
}

export type ExerciseText = keyof typeof texts

/**
 * Reads the small content with its exercise running. Each change puts a text for another in one of its files, or leaves
 * a file out; `extra` adds files to its folder.
 */
export function readRunning(
  changes: readonly (readonly [file: ExerciseText, from: string, to: string])[] = [],
  {
    without = [],
    extra = {},
  }: { without?: readonly ExerciseText[]; extra?: Readonly<Record<string, string>> } = {},
) {
  const files: Record<string, string> = { ...texts, ...extra }
  for (const name of without) delete files[name]
  for (const [file, from, to] of changes) {
    if (!files[file]?.includes(from)) throw new Error(`${file} does not hold "${from}"`)
    files[file] = files[file].replace(from, () => to)
  }
  const placed = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])
  return readSmallContent([], Object.fromEntries(placed))
}

/** A fault as `exercise.yaml:7 message`, by the exercise's own paths. */
export function told(faults: ReturnType<typeof readRunning>['faults']): string[] {
  return faults.map(
    ({ file, line, message }) => `${file.replace(`content/${folder}/`, '')}:${line} ${message}`,
  )
}
