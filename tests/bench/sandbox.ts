import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { openDataFolder } from '@/lib/grading/data/open-data-folder'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import { openSandbox, type Sandbox } from '@/lib/sandbox/sandbox'
import type { SandboxJob } from '@/lib/sandbox/sandbox-job'
import { packData } from '@/lib/services/practice/pack-data'
import { buildSandbox } from '@/scripts/build-sandbox'
import { percentile } from './percentile'

/** One row of the table: a kind of answer, each graded on two variants, by two processes at a time. */
export interface SandboxFigure {
  readonly what: string
  /** Verdicts, with as many waiting as there is room for. */
  readonly perMinute: number
  /** Milliseconds from handing in to the verdict, at 20 a minute. */
  readonly p50: number
  readonly p95: number
  /** Most memory of one process, in bytes; 0 where the system does not say. */
  readonly memory: number
}

const processes = 2
const atCapacity = 16
const arrivals = { count: 20, everyMs: 3_000 } as const

/** Measures the grading sandbox: what it can do a minute, and how long somebody waits at 20 answers a minute. */
export async function benchSandbox(
  print: (line: string) => void = console.log,
): Promise<readonly SandboxFigure[]> {
  await buildSandbox()
  const jobs = { 'PostgreSQL, three tables': await sqlJob(), Python: pythonJob() }
  const figures: SandboxFigure[] = []
  for (const [what, job] of Object.entries(jobs)) {
    const figure = await measure(what, job)
    figures.push(figure)
    const { perMinute, p50, p95, memory } = figure
    print(
      `${what}: ${Math.round(perMinute)} a minute; p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms; ${Math.round(memory / 1e6)} MB`,
    )
  }
  return figures
}

async function measure(what: string, job: SandboxJob): Promise<SandboxFigure> {
  const sandbox = openSandbox({ processes })
  const watch = watchMemory()
  try {
    await gradeTwice(sandbox, job)
    const from = performance.now()
    await Promise.all(Array.from({ length: atCapacity }, () => gradeTwice(sandbox, job)))
    const perMinute = (atCapacity / (performance.now() - from)) * 60_000
    const times = await Promise.all(
      Array.from({ length: arrivals.count }, async (_, turn) => {
        await new Promise((resolve) => setTimeout(resolve, turn * arrivals.everyMs))
        const handedIn = performance.now()
        await gradeTwice(sandbox, job)
        return performance.now() - handedIn
      }),
    )
    times.sort((a, b) => a - b)
    return { what, perMinute, p50: percentile(times, 50), p95: percentile(times, 95), memory: watch.most() }
  } finally {
    watch.stop()
    await sandbox.close()
  }
}

/** As the graders do it: the hidden variant after the visible, each in a process of its own. */
async function gradeTwice(sandbox: Sandbox, job: SandboxJob): Promise<void> {
  for (const variant of ['visible', 'hidden'] as const) {
    const { passed, fault } = await sandbox.grade({ ...job, variant })
    if (!passed) throw new Error(`The answer of the measurement failed: ${fault?.message ?? 'a check'}`)
  }
}

async function sqlJob(): Promise<SandboxJob> {
  const tables = ['shop.orders', 'shop.order_items', 'shop.products']
  const text =
    'select p.category_id, sum(i.qty) from shop.orders o join shop.order_items i using (order_id) join shop.products p using (product_id) group by 1 order by 2 desc'
  const exercise = exerciseOf({
    kind: 'sql-postgres',
    tables,
    checks: [
      { id: 'ran', title: 'It ran', kind: 'no-rows', probe: 'select 1 where false', says: 'Rows.' },
      { id: 'count', title: 'Has rows', kind: 'unique', columns: ['category_id'] },
    ],
  })
  const data = await packData(exercise, openDataFolder('public/datasets/harebell'))
  return { exercise, answer: { form: 'text', text }, variant: 'visible', data }
}

function pythonJob(): SandboxJob {
  const tests = [
    'from harness import Case',
    'class Checks(Case):',
    '    def test_total(self):',
    '        self.equal(self.answer.total(range(1000)), 499500)',
    '    def test_empty(self):',
    '        self.equal(self.answer.total([]), 0)',
    '',
  ].join('\n')
  const exercise = exerciseOf({
    kind: 'python',
    tests,
    checks: [
      { id: 'total', title: 'Adds up', kind: 'python-test', test: 'test_total' },
      { id: 'empty', title: 'Takes nothing', kind: 'python-test', test: 'test_empty' },
    ],
  })
  const text = 'import csv, json, datetime\n\ndef total(values):\n    return sum(values)\n'
  return { exercise, answer: { form: 'text', text }, variant: 'visible', data: { tables: {}, files: {} } }
}

function exerciseOf(
  part: Pick<ExercisePackage, 'kind' | 'checks'> & Partial<ExercisePackage>,
): ExercisePackage {
  return {
    id: 'bench/exercise',
    version: 'v1',
    form: 'text',
    tables: [],
    files: [],
    expected: {},
    limits: { seconds: 20, rows: 10_000, outputBytes: 64 * 1024 },
    hints: [],
    ...part,
  }
}

/** The most memory that any sandboxed process of ours held, as Linux lists it. */
function watchMemory() {
  let most = 0
  const timer = setInterval(() => {
    for (const pid of jailedPids()) {
      const high = /^VmHWM:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1]
      most = Math.max(most, Number(high ?? 0) * 1024)
    }
  }, 250)
  return { most: () => most, stop: () => clearInterval(timer) }
}

function jailedPids(): string[] {
  const children = textOf(`/proc/${process.pid}/task/${process.pid}/children`).split(' ')
  return children.filter((pid) => textOf(`/proc/${pid}/cmdline`).includes('jail.cjs'))
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await benchSandbox()
}
