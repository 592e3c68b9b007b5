import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exerciseKinds } from '@/lib/curriculum/reading/exercise-shape'
import { readCurriculum } from '@/lib/curriculum/reading/read-curriculum'
import { checkContent } from '@/scripts/check-content'
import { newExercise } from '@/scripts/new-content'
import { registerExercise } from '@/scripts/new-content/register-exercise'
import { writeSmallContent } from '../curriculum/small-content'

const kinds = exerciseKinds.filter((kind) => kind !== 'written-response')
const extra = {
  'tables.yaml': 'tables:\n  shop.orders: an order\n  shop.refunds: a refund\n  ops.depots: a depot\n',
}

describe('a new exercise', () => {
  test.each(kinds)('of kind %s asks for what is to be written, and for nothing else', (kind) => {
    const { root } = writeSmallContent([], extra)
    const paths = newExercise({ competency: 'joins', slug: 'new-one', kind, root })
    const { faults } = readCurriculum(root)
    const messages = faults.map(({ message }) => message)
    expect(messages.length).toBeGreaterThan(5)
    expect(messages.filter((message) => !/not filled in yet|nothing is recorded/.test(message))).toEqual([])

    for (const path of paths) {
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('FILL IN', 'Here is'))
    }
    const left = readCurriculum(root).faults.map(({ message }) => message)
    expect(left.filter((message) => !/^nothing is recorded for /.test(message))).toEqual([])
    expect(left).toHaveLength(kind.startsWith('sql-') ? 1 : 0)
  })

  test('of which nothing could be recorded yet tells what is to be written, and not to record it', async () => {
    const { root } = writeSmallContent([], extra)
    newExercise({ competency: 'joins', slug: 'new-one', kind: 'sql-postgres', root })
    const options = { root: dirname(root), only: ['joins/new-one'] }
    const told = async (record: boolean) =>
      (await checkContent({ ...options, record })).faults.filter(({ message }) =>
        /^nothing is rec/.test(message),
      )
    expect([(await told(false)).length, (await told(true)).length]).toEqual([1, 0])
    expect((await checkContent({ ...options, record: true })).faults.length).toBeGreaterThan(5)
  })

  test('is not made where a word is wrong, and nothing is written then', () => {
    const { root } = writeSmallContent([], extra)
    const map = join(root, 'competencies/joins/competency.yaml')
    const before = readFileSync(map, 'utf8')
    const make = (competency: string, slug: string, kind: string) => () =>
      newExercise({ competency, slug, kind, root })
    expect(make('join', 'new-one', 'python')).toThrow('There is no competency join: did you mean `joins`?')
    expect(make('joins', 'New One', 'python')).toThrow('"New One" is no name for an exercise')
    expect(make('joins', 'new-one', 'pyton')).toThrow('There is no kind pyton: did you mean `python`?')
    expect(make('joins', 'new-one', 'written-response')).toThrow('There is no kind written-response')
    expect(make('joins', 'net-revenue', 'python')).toThrow('is there already; nothing was changed')
    expect(readFileSync(map, 'utf8')).toBe(before)
  })
})

test.each([
  ['title: A\nexercises: []\n', 'title: A\nexercises:\n  - new\n'],
  ['exercises:\n  - one\n  - two\n', 'exercises:\n  - one\n  - two\n  - new\n'],
  ['exercises:\n  - one\nother: 1\n', 'exercises:\n  - one\n  - new\nother: 1\n'],
])('an exercise is added at the end of its list: %j', (before, after) => {
  expect(registerExercise(before, 'new')).toBe(after)
})
