import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followRenames } from '@/lib/curriculum/follow-renames'

describe('an id that moved', () => {
  test.each([
    ['stays where nothing moved', 'a/x', {}, 'a/x'],
    ['moves by its own rename', 'a/x', { 'a/x': 'a/y' }, 'a/y'],
    ['moves with its competency', 'a/x', { a: 'b' }, 'b/x'],
    ['moves by its own rename before its competency', 'a/x', { 'a/x': 'a/y', a: 'b' }, 'b/y'],
    ['moves again and again', 'a/x', { 'a/x': 'b/x', 'b/x': 'c/x', c: 'd' }, 'd/x'],
    ['as a competency', 'a', { a: 'b' }, 'b'],
    ['is not taken for a property of every object', 'constructor/toString', {}, 'constructor/toString'],
  ])('%s', (_name, id, renames, expected) => {
    expect(followRenames(id, renames).at(-1)).toBe(expected)
  })

  test('never runs in a circle, whatever the table', () => {
    const competency = fc.constantFrom('a', 'b', 'c')
    const id = fc.oneof(
      competency,
      fc.tuple(competency, fc.constantFrom('x', 'y')).map((parts) => parts.join('/')),
    )
    fc.assert(
      fc.property(id, fc.dictionary(id, id), (start, renames) => {
        const trail = followRenames(start, renames)
        expect(trail[0]).toBe(start)
        expect(new Set(trail).size).toBe(trail.length)
      }),
    )
  })
})
