import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { SqlEngine } from '@/lib/grading/engines/sql-engine'
import { checkContent } from '@/scripts/check-content'
import { edit, files } from '../curriculum/mistake'
import { type Edit, writeSmallContent } from '../curriculum/small-content'

const { joins, windows, lesson } = files

const working: SqlEngine = {
  load: async () => undefined,
  run: async () => ({ statements: [] }),
  runAsOwner: async () => ({ statements: [] }),
  undone: (work) => work(),
  reset: async () => undefined,
  plan: () => Promise.reject(new Error('no plan')),
  close: async () => undefined,
}

/** Checks the small content, whose lesson is too short and has nothing recorded, on a database that answers nothing. */
async function faultsWith(edits: readonly Edit[], engine = working): Promise<string[]> {
  const { root } = writeSmallContent(edits)
  const { faults } = await checkContent({ root: dirname(root), engine })
  return faults.map(({ file, line, message }) => `${file.split('/').at(-1)}:${line} ${message}`)
}

const ofTheCode = [
  '01-grain.mdx:1 4 words, 1 blocks and 0 questions take 2 minutes, competency.yaml says 20',
  '01-grain.mdx:1 the lesson has 4 words',
  '01-grain.mdx:10 the output is not the recorded one: no output is recorded for it',
]

test('mistakes of the structure and of the code are listed together, by file and line', async () => {
  expect(await faultsWith([edit(windows, 'minutes: 15', 'minutes: 1')])).toEqual([
    ...ofTheCode,
    'competency.yaml:18 `lessons[1].minutes` is 1, out of range',
  ])
})

test('a competency.yaml that does not parse is a fault, and its lessons run all the same', async () => {
  expect(await faultsWith([edit(joins, 'id: joins', 'id: [joins')])).toEqual([
    expect.stringMatching(/^competency\.yaml:[12] this is not valid YAML/),
    ...ofTheCode.slice(1),
  ])
})

test('a competency.yaml without a list of lessons is a fault', async () => {
  const faults = await faultsWith([edit(joins, 'lessons:\n', 'lessons: none\nlesson:\n')])
  expect(faults).toContain('competency.yaml:17 `lessons` is the text "none"')
})

test('a lesson that does not parse is told once', async () => {
  expect(await faultsWith([edit(lesson, '</RunSql>', '</RunSQL>')])).toEqual([
    expect.stringMatching(/^01-grain\.mdx:12 this MDX does not parse/),
  ])
})

test('a computed property is told once, at its own line', async () => {
  const change = edit(lesson, '<RunSql', '<RunSql\n  expectRows={4 + 4}\n ')
  expect(await faultsWith([change])).toEqual(['01-grain.mdx:11 `expectRows` is not a constant'])
})

test('a database that gives up is a fault of the lesson it ran, and hides no other', async () => {
  const failing = { ...working, run: () => Promise.reject(new Error('out of memory')) }
  const faults = await faultsWith([edit(windows, 'minutes: 15', 'minutes: 1')], failing)
  expect(faults).toContain('01-grain.mdx:1 its code could not be run: out of memory')
  expect(faults).toContain('competency.yaml:18 `lessons[1].minutes` is 1, out of range')
})

test('where lessons cannot be checked at all, the faults of the structure are there', async () => {
  const { root } = writeSmallContent([edit(windows, 'minutes: 15', 'minutes: 1')])
  // What is remembered of lessons is a folder: reading it throws.
  mkdirSync(join(root, 'lessons.json'))
  const checked = await checkContent({ root: dirname(root), engine: working, cache: root })
  expect(checked.stopped).toBeInstanceOf(Error)
  expect(checked.lessons).toBeUndefined()
  expect(checked.faults.map(({ line }) => line)).toEqual([18])
})
