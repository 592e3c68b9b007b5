import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatFault } from '@/lib/curriculum/reading/fault'
import { readCurriculum } from '@/lib/curriculum/reading/read-curriculum'
import { edit, files } from './mistake'
import { readSmallContent, writeSmallContent } from './small-content'

const { joins, windows, exercise, lesson } = files
const folder = 'competencies/joins'
const manifest = 'datasets/harebell/manifest.json'

describe('mistakes among the files', () => {
  test.each([
    [
      'a folder without competency.yaml',
      'competencies/ghost/notes.txt',
      '',
      'competencies/ghost/competency.yaml',
      /missing/,
    ],
    ['no curriculum.yaml', 'curriculum.yaml', undefined, 'curriculum.yaml', /missing/],
    ['no placement.yaml', `${folder}/placement.yaml`, undefined, `${folder}/placement.yaml`, /missing/],
    [
      'an exercise folder without its file',
      `${folder}/exercises/extra/a.txt`,
      '',
      `${folder}/exercises/extra/exercise.yaml`,
      /missing/,
    ],
    [
      'an exercise nobody listed',
      `${folder}/exercises/extra/exercise.yaml`,
      'title: Extra',
      `${folder}/exercises/extra/exercise.yaml`,
      /not in the list/,
    ],
    ['an empty file', joins, '', joins, /the file is empty/],
    [
      'a lesson nobody listed',
      `${folder}/lessons/03-nulls.mdx`,
      '',
      `${folder}/lessons/03-nulls.mdx`,
      /no lesson of joins is called `nulls`/,
    ],
    [
      'a lesson with the wrong number',
      `${folder}/lessons/01-fan-out.mdx`,
      '',
      `${folder}/lessons/01-fan-out.mdx`,
      /is lesson 2 of joins, not 1/,
    ],
    [
      'a lesson without a number',
      `${folder}/lessons/fan-out.mdx`,
      '',
      `${folder}/lessons/fan-out.mdx`,
      /not of a lesson/,
    ],
    [
      'a folder nobody reads',
      `${folder}/lesson/01-grain.mdx`,
      '',
      `${folder}/lesson`,
      /does not belong here/,
    ],
    ['a manifest that cannot be read', manifest, '{', manifest, /cannot be read/],
    [
      'a table that is not named',
      manifest,
      '{"visible":{"tables":{"shop.vouchers":{}}}}',
      'tables.yaml',
      /shop\.vouchers/,
    ],
  ])('%s', (_name, path, text, file, says) => {
    const { catalogue, faults } = readSmallContent([], { [path]: text })
    expect(catalogue).toBeUndefined()
    const found = faults.filter((fault) => fault.file === `content/${file}`)
    expect(found.map((fault) => fault.message).join('\n')).toMatch(says)
  })

  test('a content folder that does not exist', () => {
    const { root } = writeSmallContent()
    const { catalogue, faults } = readCurriculum(join(root, 'nowhere'))
    expect(catalogue).toBeUndefined()
    expect(faults.map((fault) => fault.file)).toContain('nowhere/curriculum.yaml')
  })
})

test('all mistakes are listed at once, by file and line', () => {
  const { faults } = readSmallContent([
    edit(joins, 'minutes: 25', 'minutes: 250'),
    edit(joins, '      - grain\n    prereq', '      - grains\n    prereq'),
    edit(joins, 'https://www', 'ftp://www'),
    edit(windows, 'joins/fan-out', 'joins/fan-in'),
    edit(lesson, '<RunSql', '<RunSqll />\n\n<RunSql'),
    edit(exercise, 'minutes: 30', 'minutes: 300'),
  ])
  expect(faults.map((fault) => `${fault.file.replace('content/competencies/', '')}:${fault.line}`)).toEqual([
    'joins/competency.yaml:8',
    'joins/competency.yaml:22',
    'joins/competency.yaml:28',
    'joins/competency.yaml:33',
    'joins/exercises/net-revenue/exercise.yaml:2',
    'joins/lessons/01-grain.mdx:10',
    'windows/competency.yaml:22',
  ])
})

test('a competency that cannot be read hides no other mistake and makes none up', () => {
  const { faults } = readSmallContent([
    edit(joins, 'id: joins', 'id: "joins'),
    edit(windows, 'minutes: 15', 'minutes: 1'),
  ])
  expect(faults.map((fault) => `${fault.file}:${fault.line}`)).toEqual([
    `content/${joins}:1`,
    `content/${windows}:18`,
  ])
})

test('a bracket that never closes is told once, where it is noticed', () => {
  const { faults } = readSmallContent([edit(joins, 'topics:\n  - id: grain', 'topics: [\n  - id: grain')])
  expect(faults.map((fault) => `${fault.file}:${fault.line}`)).toEqual([`content/${joins}:8`])
  expect(faults[0]?.message).toMatch(/not valid YAML/)
  expect(faults[0]?.hint).toMatch(/brackets/)
})

test('front matter with several places that do not parse is told once', () => {
  const { faults } = readSmallContent([edit(lesson, 'slug: grain\n', 'slug: [grain\n"a" b: : c\n')])
  expect(faults.map((fault) => fault.message)).toEqual([expect.stringMatching(/not valid YAML/)])
})

test('a fault is printed with its place first, so that an editor can go there', () => {
  const fault = { file: 'content/a.yaml', line: 3, message: 'there is no topic `x`', hint: 'remove it' }
  expect(formatFault(fault)).toBe('content/a.yaml:3  there is no topic `x` — remove it')
})
