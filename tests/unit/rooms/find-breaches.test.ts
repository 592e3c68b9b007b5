import { describe, expect, test } from 'vitest'
import { fileRules } from '@/tests/rooms/file-rules'
import { findBreaches } from '@/tests/rooms/find-breaches'
import { importRules } from '@/tests/rooms/import-rules'
import { parseModule } from '@/tests/rooms/parse-module'

type Files = Readonly<Record<string, string>>

/** For each rule: files that break it, and files that look alike and keep it. */
const cases: Readonly<Record<string, { readonly bad: readonly Files[]; readonly good: readonly Files[] }>> = {
  'app-never-imports-db': {
    bad: [
      {
        'app/a.tsx': "import { x } from '@/db/queries/people'",
        'db/queries/people.ts': 'export const x = 1',
      },
      { 'app/a.tsx': "import { eq } from 'drizzle-orm'" },
      { 'app/a/b.tsx': "export const load = () => import('../../db/open')" },
    ],
    good: [{ 'app/a.tsx': "import { x } from '@/lib/services/roadmap/get-roadmap'" }],
  },
  'app-never-imports-content': {
    bad: [{ 'app/a.tsx': "import Lesson from '@/content/competencies/a/lessons/01-b.mdx'" }],
    good: [{ 'app/a.tsx': "import { catalogue } from '@/lib/curriculum/load'" }],
  },
  'pages-never-import-services': {
    bad: [
      { 'app/a.tsx': "'use client'\nimport { x } from '@/lib/services/roadmap/get-roadmap'" },
      { 'app/a.tsx': "'use client'\nimport { readFile } from 'node:fs'" },
    ],
    good: [
      { 'app/a.tsx': "'use client'\nimport type { X } from '@/lib/services/roadmap/get-roadmap'" },
      { 'app/a.tsx': "import { x } from '@/lib/services/roadmap/get-roadmap'" },
    ],
  },
  'pure-rooms-stay-pure': {
    bad: [
      { 'lib/planner/a.ts': "import { useState } from 'react'" },
      { 'lib/planner/a.ts': "import { hash } from 'node:crypto'" },
      { 'lib/access/a.ts': "import { x } from '@/lib/services/errors'" },
      { 'lib/grading/checks/a.ts': "import { eq } from 'drizzle-orm'" },
    ],
    good: [
      { 'lib/planner/a.ts': "import { x } from './b'" },
      { 'lib/access/a.ts': "import type { X } from '@/lib/services/errors'" },
    ],
  },
  'lib-never-imports-app': {
    bad: [{ 'lib/api/a.ts': "import { Button } from '@/app/ui/button'" }],
    good: [{ 'lib/api/a.ts': "import { x } from './b'" }],
  },
  'nothing-imports-tests': {
    bad: [{ 'scripts/a.ts': "import { x } from '@/tests/fixtures/x'" }],
    good: [{ 'tests/a.ts': "import { x } from '@/tests/fixtures/x'" }],
  },
  'db-imports-types-of-lib-only': {
    bad: [{ 'db/queries/a.ts': "import { x } from '@/lib/planner/plan'" }],
    good: [{ 'db/queries/a.ts': "import type { X } from '@/lib/planner/plan'" }],
  },
  'only-services-import-db': {
    bad: [{ 'lib/api/a.ts': "import { listTeams } from '@/db/queries/teams'" }],
    good: [
      { 'lib/services/teams/a.ts': "import { listTeams } from '@/db/queries/teams'" },
      { 'lib/access/a.ts': "import type { Team } from '@/db/queries/teams'" },
    ],
  },
  'only-queries-mention-tables': {
    bad: [
      { 'lib/services/teams/a.ts': "import { sql } from 'drizzle-orm'" },
      { 'lib/services/teams/a.ts': "import { defineTeams } from '@/db/schema/teams'" },
    ],
    good: [
      { 'db/queries/a.ts': "import { sql } from 'drizzle-orm'" },
      { 'lib/demo/a.ts': "import type { ProofKind } from '@/db/schema/progress'" },
    ],
  },
  'content-belongs-to-curriculum': {
    bad: [{ 'lib/grading/a.ts': "import { generate } from '@/content/datasets/harebell/generate'" }],
    good: [
      {
        'lib/curriculum/a.ts': `export const load = (id: string) => import(\`@/content/competencies/\${id}.mdx\`)`,
      },
      { 'scripts/a.ts': "import { generate } from '@/content/datasets/harebell/generate'" },
    ],
  },
  'content-decides-nothing': {
    bad: [
      { 'content/datasets/a.ts': "import { x } from '@/lib/planner/plan'" },
      {
        'content/competencies/a/lessons/01-b.mdx':
          "import { x } from '@/lib/planner/plan'\n\nProse & < more.",
      },
    ],
    good: [{ 'content/datasets/a.ts': "import { x } from './b'" }],
  },
  'service-areas-keep-apart': {
    bad: [{ 'lib/services/roadmap/a.ts': "import { x } from '@/lib/services/settings/get-settings'" }],
    good: [
      { 'lib/services/roadmap/a.ts': "import { NotFound } from '@/lib/services/errors'" },
      { 'lib/services/roadmap/a.ts': "import { b } from './b'" },
    ],
  },
  'environment-is-parsed-once': {
    bad: [{ 'lib/services/a.ts': 'export const port = process.env.PORT' }],
    good: [
      { 'lib/environment.ts': 'export const port = process.env.PORT' },
      { 'lib/services/a.ts': '// not process.env\nexport const a = 1' },
    ],
  },
  'statements-run-through-the-surface': {
    bad: [
      { 'db/queries/a.ts': 'export const x = (q: { get(): number }) => q.get()' },
      { 'db/queries/a.ts': "export const x = (db: { run(q: string): void }) => db.run('select 1')" },
    ],
    good: [{ 'db/queries/a.ts': 'export const x = (m: Map<string, string>) => Promise.all([m.get("a")])' }],
  },
  'tables-are-mentioned-in-db': {
    bad: [{ 'lib/services/a.ts': 'export const x = (db: { schema: unknown }) => db.schema' }],
    good: [{ 'db/queries/a.ts': 'export const x = (db: { schema: unknown }) => db.schema' }],
  },
  'pure-rooms-have-no-clock': {
    bad: [
      { 'lib/planner/a.ts': 'export const x = () => Date.now()' },
      { 'lib/roadmap/a.ts': 'export const x = () => new Date()' },
    ],
    good: [{ 'lib/planner/a.ts': 'export const x = (at: number) => new Date(at)' }],
  },
  'files-stay-small': {
    bad: [{ 'lib/a.ts': `${'export {}\n'.repeat(351)}` }],
    good: [{ 'lib/a.ts': `${'export {}\n'.repeat(350)}` }],
  },
  'no-barrels': {
    bad: [
      { 'lib/a.ts': "export { x } from './x'\nexport * from './y'" },
      { 'lib/planner/index.ts': 'export const x = 1' },
    ],
    good: [{ 'lib/a.ts': "export { x } from './x'\nexport const y = 1" }],
  },
  'folders-name-the-domain': {
    bad: [{ 'lib/utils/a.ts': 'export const x = 1' }, { 'app/helpers.ts': 'export const x = 1' }],
    good: [{ 'lib/wording/common-words.ts': 'export const x = 1' }],
  },
  'names-are-kebab-case': {
    bad: [{ 'app/ui/CairnGlyph.tsx': 'export const x = 1' }, { 'lib/a_b.ts': 'export const x = 1' }],
    good: [{ 'app/(learn)/[id]/[[...rest]]/not-found.tsx': 'export const x = 1' }],
  },
  'no-cycles': {
    bad: [{ 'lib/a.ts': "import './b'", 'lib/b.ts': "import './c'", 'lib/c.ts': "import './a'" }],
    good: [{ 'lib/a.ts': "import './b'", 'lib/b.ts': "import type { A } from './a'" }],
  },
}

test('every rule has its cases', () => {
  const names = [...importRules, ...fileRules].map(({ name }) => name)
  expect(Object.keys(cases).sort()).toEqual([...names, 'no-cycles'].sort())
})

describe.each(Object.entries(cases))('%s', (rule, { bad, good }) => {
  test.each(bad)('is broken by %o', (files) => {
    expect(breachesOf(files).join('\n')).toContain(`[${rule}]`)
  })

  test.each(good)('is kept by %o', (files) => {
    expect(breachesOf(files).join('\n')).not.toContain(`[${rule}]`)
  })
})

test('a breach is named with its line', () => {
  const files = { 'lib/planner/a.ts': "// first\n/* second\n third */ import { x } from 'react'" }
  expect(breachesOf(files)).toEqual([expect.stringMatching(/^lib\/planner\/a\.ts:3 {2}imports react/)])
})

function breachesOf(files: Files): string[] {
  const modules = Object.entries(files).map(([path, source]) =>
    parseModule(path, source, (one) => Object.hasOwn(files, one)),
  )
  return findBreaches(modules).map(({ path, line, message }) => `${path}:${line}  ${message}`)
}
