import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Matrix } from '@/lib/api/contract/standings'
import { soughtStates } from '@/lib/roadmap/competency-state'
import { readMatrixAddress, writeMatrixAddress } from '@/lib/roadmap/matrix-address'
import { countStates, type MatrixFilter, viewMatrix } from '@/lib/roadmap/matrix-view'
import { smallCatalogue } from '../../integration/small-catalogue'

const strands = [
  { id: 'data', title: 'Data' },
  { id: 'empty', title: 'Nothing in it' },
]
const curriculum = { ...smallCatalogue, strands } as unknown as CurriculumBrief
const person = (id: string, more: Partial<Matrix['people'][number]>): Matrix['people'][number] => ({
  id,
  name: id,
  teams: ['top'],
  target: { kind: 'level', level: 'peak' },
  weekMinutes: 60,
  lastStudy: null,
  done: [0, 0, 0],
  proven: [],
  ...more,
})
const matrix: Matrix = {
  team: { id: 'top', name: 'Top' },
  today: '2026-03-12',
  subTeams: [
    { id: 'a', name: 'A', parentId: 'top' },
    { id: 'a1', name: 'A1', parentId: 'a' },
    { id: 'b', name: 'B', parentId: 'top' },
  ],
  competencies: [
    { id: 'joins', steps: 2 },
    { id: 'windows', steps: 1 },
    { id: 'streams', steps: 2 },
  ],
  people: [
    person('ada', { teams: ['a1'], done: [1, 0, 0], proven: [[1, 'sign-off', '2026-03-01', '2026-08-28']] }),
    person('ben', {
      teams: ['b'],
      target: { kind: 'level', level: 'base' },
      proven: [[0, 'stated', '2026-03-01', null]],
    }),
    person('cleo', { target: { kind: 'competencies', competencies: ['streams'] }, done: [2, 0, 0] }),
    person('dev', { target: null, proven: [[2, 'placement', '2025-06-01', '2025-09-29']] }),
  ],
  left: 0,
}
const view = (filter: Partial<MatrixFilter> = {}) => viewMatrix(matrix, curriculum, { closed: [], ...filter })
const names = (filter: Partial<MatrixFilter>) => view(filter).people.map(({ name }) => name)

describe('a matrix as it is looked at', () => {
  test('is by name, with the strands that have something', () => {
    expect(names({})).toEqual(['ada', 'ben', 'cleo', 'dev'])
    expect(view().strands.map(({ id, competencies }) => [id, competencies.length])).toEqual([['data', 3]])
    expect(view().people.every(({ gap }) => gap === undefined)).toBe(true)
  })

  test('a cell has its state', () => {
    const [ada, ben, cleo] = view().people
    expect(ada?.stateOf('windows')).toMatchObject({ kind: 'proven', freshness: { days: 11, isDue: false } })
    expect(ben?.stateOf('joins').kind).toBe('stated')
    expect(cleo?.stateOf('joins')).toMatchObject({ kind: 'begun', done: 2, total: 2 })
    expect(ada && countStates(ada, curriculum.competencies)).toEqual({
      none: 1,
      begun: 1,
      stated: 0,
      proven: 1,
    })
  })

  test('by gap to their own target, whoever has none comes last', () => {
    expect(view({ gap: 'own' }).people.map(({ name, gap }) => [name, gap])).toEqual([
      ['ada', 2],
      ['ben', 1],
      ['cleo', 1],
      ['dev', undefined],
    ])
  })

  test('by gap to a level it is the same level for all', () => {
    expect(view({ gap: { level: 'base' } }).people.map(({ name, gap }) => [name, gap])).toEqual([
      ['dev', 2],
      ['ada', 1],
      ['ben', 1],
      ['cleo', 1],
    ])
  })

  test.each([
    [{ team: 'a' }, ['ada']],
    [{ team: 'a1' }, ['ada']],
    [{ team: 'top' }, ['ada', 'ben', 'cleo', 'dev']],
    [{ team: 'gone' }, []],
    [{ state: 'proven' }, ['ada', 'dev']],
    [{ state: 'proven', level: 'base' }, ['ada']],
    [{ state: 'due' }, ['dev']],
    [{ state: 'due', level: 'base' }, []],
    [{ state: 'begun', level: 'base' }, ['ada', 'cleo']],
    [{ strand: 'empty' }, ['ada', 'ben', 'cleo', 'dev']],
  ] as const)('%j leaves %j', (filter, left) => {
    expect(names(filter)).toEqual(left)
  })
})

test('what is looked at survives the address it is kept in', () => {
  const word = fc.stringMatching(/^[a-z][a-z-]{0,8}[a-z]$/).filter((one) => one !== 'own')
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  fc.assert(
    fc.property(
      fc.record({
        level: maybe(word),
        strand: maybe(word),
        state: maybe(fc.constantFrom(...soughtStates)),
        team: maybe(fc.stringMatching(/^[\w-]{22}$/)),
        gap: maybe(
          fc.oneof(
            fc.constant('own' as const),
            word.map((level) => ({ level })),
          ),
        ),
        closed: fc.array(word),
      }),
      (filter) => {
        expect(readMatrixAddress(writeMatrixAddress(filter))).toEqual(filter)
      },
    ),
  )
  expect(writeMatrixAddress({ closed: [] })).toBe('')
  expect(readMatrixAddress('?state=best&level=')).toEqual({ closed: [] })
})
