import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveInGrid } from '@/app/(manage)/team/matrix/grid-move'

const size = { rows: 30, columns: 5 }
const from = { row: 12, column: 2 }

test.each([
  ['ArrowUp', false, { row: 11, column: 2 }],
  ['ArrowDown', false, { row: 13, column: 2 }],
  ['ArrowLeft', false, { row: 12, column: 1 }],
  ['ArrowRight', false, { row: 12, column: 3 }],
  ['PageUp', false, { row: 2, column: 2 }],
  ['PageDown', false, { row: 22, column: 2 }],
  ['Home', false, { row: 12, column: 0 }],
  ['End', false, { row: 12, column: 4 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 29, column: 4 }],
])('%s (with Ctrl: %s) leads to %j', (key, ctrlKey, to) => {
  expect(moveInGrid(from, { key, ctrlKey }, size)).toEqual(to)
})

test('no other key moves', () => {
  expect(moveInGrid(from, { key: 'a', ctrlKey: false }, size)).toBeUndefined()
})

test('no key leads out of the grid', () => {
  const keys = fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.boolean())), (pressed) => {
      let at = { row: 0, column: 0 }
      for (const [key, ctrlKey] of pressed) at = moveInGrid(at, { key, ctrlKey }, size) ?? at
      expect(at.row >= 0 && at.row < size.rows && at.column >= 0 && at.column < size.columns).toBe(true)
    }),
  )
})
