import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Fault } from '@/lib/curriculum/reading/fault'
import { readCurriculum } from '@/lib/curriculum/reading/read-curriculum'
import { smallQuestions } from './small-questions'

/** A content folder without a mistake: two competencies, three lessons (one written), one exercise. */
const whole = {
  'curriculum.yaml': `framework:
  id: small-engineer
  title: Small Engineer
  purpose: Keeps a small thing running.
  worksWith: Other people.
  answersFor:
    - title: Reliability
      text: It runs again.
  habits:
    - title: Improve
      text: It gets better.
  usedAs: A map.
levels:
  - id: lower
    order: 1
    name: Lower
    title: Lower Engineer
    promise: Begins.
  - id: upper
    order: 2
    name: Upper
    title: Upper Engineer
    promise: Goes on.
strands:
  - id: sql
    order: 1
    title: SQL
    summary: Questions.
axes:
  - id: cloud
    label: Cloud
    default: aws
    options:
      - id: aws
        label: AWS
      - id: gcp
        label: Google Cloud
placement:
  slip: 0.1
  guess: 0.25
  unsure:
    known: 0.05
    unknown: 0.35
  bySize: 0.5
  outOfOrder: 0.01
  stopConfidence: 0.92
  fewestQuestions: 1
  mostQuestions: 30
  callFrom: 0.85
  restDays: 90
`,
  'tables.yaml': `tables:
  shop.orders: an order
  shop.refunds: a refund
`,
  'renames.yaml': `renames:
  - from: joins/old-grain
    to: joins/grain
`,
  'competencies/joins/competency.yaml': `id: joins
level: lower
order: 1
strand: sql
title: Joins
summary: Put rows together.
topics:
  - id: grain
    title: Grain
    named: true
  - id: fan-out
    title: Fan-out
    named: false
outcomes:
  - can state a grain
prerequisites: []
lessons:
  - slug: grain
    title: Grain first
    minutes: 20
    topics:
      - grain
    prerequisites: []
    objective: State the grain.
    interactive: runnable SQL
    resources:
      - title: PostgreSQL
        url: https://www.postgresql.org/docs/
        kind: docs
        why: it defines joins
  - slug: fan-out
    title: Fan-out
    minutes: 25
    topics:
      - fan-out
    prerequisites:
      - grain
    objective: Keep money from multiplying.
    interactive: runnable SQL
    variants:
      axis: cloud
      options:
        - aws
        - gcp
    resources: []
exercises:
  - net-revenue
`,
  'competencies/joins/placement.yaml': smallQuestions(['grain', 'fan-out'], 'fan-out'),
  'competencies/joins/lessons/01-grain.mdx': `---
slug: grain
competency: joins
minutes: 22
objective: State the grain.
---

A number is wrong.

<RunSql tables={['shop.orders']}>
{\`select 1\`}
</RunSql>
`,
  'competencies/joins/exercises/net-revenue/exercise.yaml': `title: Net revenue
minutes: 30
kind: sql-postgres
topics:
  - fan-out
brief: Make it right.
tables:
  - shop.orders
asserts:
  - one row per depot
wrongAnswers:
  - answer: DISTINCT
    because: drops lines
`,
  'competencies/windows/competency.yaml': `id: windows
level: upper
order: 1
strand: sql
title: Windows
summary: Look across rows.
topics:
  - id: frames
    title: Frames
    named: true
outcomes:
  - can choose a frame
prerequisites:
  - joins
lessons:
  - slug: frames
    title: Frames
    minutes: 15
    topics:
      - frames
    prerequisites:
      - joins/fan-out
    objective: Choose a frame.
    interactive: frame explorer
    resources: []
exercises: []
`,
  'competencies/windows/placement.yaml': smallQuestions(['frames'], 'frames'),
}

export type ContentFile = keyof typeof whole

type Files = Readonly<Record<string, string | undefined>>

/** Puts `to` for the first `from` of a file; where there is no `from`, the test is at fault. */
export interface Edit {
  readonly file: ContentFile
  readonly from: string
  readonly to: string
}

/** Writes the folder with the edits made and the extra files added (undefined: left out), until the test is over. */
export function writeSmallContent(
  edits: readonly Edit[] = [],
  extra: Files = {},
): { root: string; files: Files } {
  const root = join(mkdtempSync(join(tmpdir(), 'cairn-content-')), 'content')
  onTestFinished(() => remove(root))
  return { root, files: write(root, edits, extra) }
}

/** Reads such a folder and gives the texts as they were read. */
export function readSmallContent(edits: readonly Edit[] = [], extra: Files = {}) {
  const root = join(mkdtempSync(join(tmpdir(), 'cairn-content-')), 'content')
  try {
    const files = write(root, edits, extra)
    return { files, ...readCurriculum(root) }
  } finally {
    remove(root)
  }
}

/** The text of the line a fault points at. */
export function lineOf(
  fault: Fault,
  files: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return files[fault.file.replace('content/', '')]?.split('\n')[fault.line - 1]?.trim()
}

function write(root: string, edits: readonly Edit[], extra: Files): Files {
  const files: Record<string, string | undefined> = { ...whole, ...extra }
  for (const { file, from, to } of edits) {
    const text = files[file] ?? ''
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}"`)
    files[file] = text.replace(from, () => to)
  }
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) continue
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return files
}

function remove(root: string): void {
  rmSync(dirname(root), { recursive: true })
}
