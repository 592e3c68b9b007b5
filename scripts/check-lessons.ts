import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import manifest from '@/content/datasets/harebell/manifest.json'
import { harebellSources } from '@/content/datasets/harebell/sources'
import { visible } from '@/content/datasets/harebell/variant'
import { type Fault, type Report, sortFaults } from '@/lib/curriculum/reading/fault'
import { shape } from '@/lib/curriculum/reading/shaped'
import { competencyShape } from '@/lib/curriculum/reading/shapes'
import { readYamlText } from '@/lib/curriculum/reading/yaml-text'
import { openPostgres } from '@/lib/grading/engines/postgres/open-postgres'
import type { SqlEngine } from '@/lib/grading/engines/sql-engine'
import type { LessonOutputs, RecordedOutput } from '@/lib/grading/recorded-output'
import { checkShape } from './lessons/check-shape'
import { parseLesson } from './lessons/parse-lesson'
import { runLesson } from './lessons/run-lesson'

const root = fileURLToPath(new URL('..', import.meta.url))
const tables = Object.keys(manifest.visible.tables)

export interface CheckLessonsOptions {
  /** The folder that holds `content`. */
  readonly root?: string
  /** Write what the blocks give beside the lessons instead of comparing with it. */
  readonly record?: boolean
  /** Where clean lessons are remembered, so that an unchanged one is not run again; none: nowhere. */
  readonly cache?: string
  /** A database with Harebell's tables to use; without it one is opened where it is needed, and closed. */
  readonly engine?: SqlEngine
}

export interface LessonsChecked {
  readonly faults: readonly Fault[]
  readonly lessons: number
  /** Lessons whose code was run now; the others had not changed since they were found clean. */
  readonly run: number
}

/**
 * Checks the numbers of every written lesson and runs its code on PostgreSQL, comparing each output with the recorded
 * one. A lesson that cannot be read is left out without a fault of its own: `readCurriculum` tells why. Throws where no
 * database can be opened.
 */
export async function checkLessons(options: CheckLessonsOptions = {}): Promise<LessonsChecked> {
  const base = options.root ?? root
  const cache = readCache(options.cache)
  const faults: Fault[] = []
  const clean: Record<string, string> = {}
  const files = lessonFiles(base)
  let engine = options.engine
  let run = 0
  for (const file of files) {
    const key = keyOf(base, file)
    if (cache[file] === key) {
      clean[file] = key
      continue
    }
    const lesson = parseLesson(readFileSync(join(base, file), 'utf8'))
    if (!lesson) continue
    const found: Fault[] = []
    const report = (fault: Fault) => void found.push(fault)
    const record = options.record ?? false
    checkShape(file, lesson, minutesOf(base, file), report)
    engine ??= await harebellEngine()
    const recorded = readOutputs(base, file, record, report)
    try {
      const outputs = await runLesson(engine, { file, lesson, recorded, record, tables, report })
      if (record) writeOutputs(base, file, recorded, outputs)
    } catch (error) {
      const message = `its code could not be run: ${error instanceof Error ? error.message : String(error)}`
      report({
        file,
        line: 1,
        message,
        hint: 'run the check again; if it stays, take blocks out until it goes',
      })
    }
    run++
    faults.push(...found)
    if (found.length === 0) clean[file] = keyOf(base, file)
  }
  if (engine !== options.engine) await engine?.close()
  writeCache(options.cache, clean)
  return { faults: sortFaults(faults), lessons: files.length, run }
}

/** PostgreSQL in this process that can load every table of Harebell; takes seconds. */
export async function harebellEngine(): Promise<SqlEngine> {
  const sources = harebellSources(visible)
  return openPostgres(await PGlite.create(), async (name) => {
    const source = sources.get(name)
    if (!source) throw new Error(`there is no table ${name}`)
    return { ddl: source.ddl, csv: new Blob([source.csv]) }
  })
}

/** From the folder above `content`, sorted. */
function lessonFiles(base: string): string[] {
  const competencies = join(base, 'content', 'competencies')
  if (!existsSync(competencies)) return []
  return readdirSync(competencies)
    .map((id) => join('content', 'competencies', id, 'lessons'))
    .filter((folder) => existsSync(join(base, folder)))
    .flatMap((folder) => readdirSync(join(base, folder)).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.mdx'))
    .toSorted()
}

/** What the map says, as far as it can be read; what is wrong with it is reported where the structure is checked. */
function minutesOf(base: string, file: string): number | undefined {
  const path = join(base, dirname(dirname(file)), 'competency.yaml')
  if (!existsSync(path)) return undefined
  const silent: Report = () => undefined
  const yaml = readYamlText(path, readFileSync(path, 'utf8'), silent)
  const slug = basename(file, '.mdx').slice(3)
  const lessons = yaml && shape(yaml, competencyShape, silent).value.lessons
  return lessons?.find((lesson) => lesson.slug === slug)?.minutes
}

function outputsFile(file: string): string {
  return file.replace(/\.mdx$/, '.outputs.json')
}

function readOutputs(base: string, file: string, record: boolean, report: Report): LessonOutputs {
  const path = join(base, outputsFile(file))
  if (!existsSync(path)) return []
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LessonOutputs
  } catch (error) {
    const message = `this is not valid JSON: ${error instanceof Error ? error.message : String(error)}`
    const hint = 'run npm run content:check -- --record, which writes it again'
    if (!record) report({ file: outputsFile(file), line: 1, message, hint })
    return []
  }
}

function writeOutputs(base: string, file: string, before: LessonOutputs, outputs: RecordedOutput[]): void {
  if (JSON.stringify(outputs) === JSON.stringify(before)) return
  writeFileSync(join(base, outputsFile(file)), outputsText(outputs))
}

/** JSON for reviewing: a row or a column a line. */
function outputsText(outputs: RecordedOutput[]): string {
  const scalar = String.raw`(?:"(?:[^"\\]|\\.)*"|null)`
  const row = new RegExp(String.raw`\[\s+(${scalar}(?:,\s+${scalar})*)\s+\]`, 'g')
  const column = new RegExp(String.raw`\{\s+("name": ${scalar}),\s+("type": ${scalar})\s+\}`, 'g')
  const text = JSON.stringify(outputs, null, 2)
    .replace(row, (_, cells: string) => `[${cells.replaceAll(/,\n\s+/g, ', ')}]`)
    .replace(column, '{ $1, $2 }')
  return `${text}\n`
}

/** Changes with the lesson, its outputs, the data and the code that runs and checks them. */
function keyOf(base: string, file: string): string {
  const hash = createHash('sha256')
  const paths = [file, outputsFile(file), join(dirname(dirname(file)), 'competency.yaml')]
  for (const path of paths) if (existsSync(join(base, path))) hash.update(readFileSync(join(base, path)))
  for (const path of machinery()) hash.update(readFileSync(path))
  return hash.digest('hex')
}

let machineryFiles: string[] | undefined

function machinery(): string[] {
  machineryFiles ??= [
    join(root, 'package-lock.json'),
    join(root, 'content/datasets/harebell/manifest.json'),
    join(root, 'content/datasets/harebell/schema.sql'),
    join(root, 'scripts/check-lessons.ts'),
    join(root, 'lib/curriculum/reading/constant-value.ts'),
    join(root, 'lib/curriculum/reading/lesson-syntax.ts'),
    ...[
      'scripts/lessons',
      'lib/grading/engines/postgres',
      'lib/grading/engines/sql',
      'lib/grading/checks',
    ].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name))),
  ]
  return machineryFiles
}

function readCache(path: string | undefined): Record<string, string> {
  if (!path || !existsSync(path)) return {}
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text) as Record<string, string>
  } catch {
    // Half written by a check that was interrupted: everything is run again.
    return {}
  }
}

function writeCache(path: string | undefined, clean: Record<string, string>): void {
  if (!path) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(clean, null, 2))
}
