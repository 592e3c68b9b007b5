import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type InLine, inTurn } from '@/lib/services/practice/next-in-line'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 12, 12, minute))
const waits = (id: string, minute: number): InLine => ({
  id,
  personId: id.charAt(0),
  submittedAt: at(minute),
})
const ids = (line: readonly InLine[]) => line.map(({ id }) => id).join(' ')

describe('the line', () => {
  test('whoever has several waiting takes turns with the others', () => {
    const waiting = [waits('a1', 0), waits('a2', 1), waits('a3', 2), waits('b1', 3), waits('c1', 4)]
    expect(ids(inTurn(waiting, new Map()))).toBe('a1 b1 c1 a2 a3')
  })

  test('whoever was just served stands behind those who were there by then, and before those who came later', () => {
    const waiting = [waits('a2', 0), waits('b1', 3), waits('c1', 9)]
    expect(ids(inTurn(waiting, new Map([['a', at(5)]])))).toBe('b1 a2 c1')
  })

  const anyLine = fc.uniqueArray(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), person: fc.nat(5), minute: fc.nat(50) }),
    { selector: ({ id }) => id, maxLength: 40 },
  )

  test('nobody is left out, and each person’s own come in their order', () => {
    fc.assert(
      fc.property(anyLine, (entries) => {
        const waiting = entries.map(({ id, person, minute }) => ({
          id,
          personId: String(person),
          submittedAt: at(minute),
        }))
        const line = inTurn(waiting, new Map())
        expect(new Set(line)).toEqual(new Set(waiting))
        for (const person of new Set(line.map(({ personId }) => personId))) {
          const times = line.filter(({ personId }) => personId === person).map((item) => +item.submittedAt)
          expect(times).toEqual([...times].sort((a, b) => a - b))
        }
      }),
    )
  })

  test('nobody has two served before somebody else who waits has one', () => {
    fc.assert(
      fc.property(anyLine, (entries) => {
        const waiting = entries.map(({ id, person, minute }) => ({
          id,
          personId: String(person),
          submittedAt: at(minute),
        }))
        const people = new Set(waiting.map(({ personId }) => personId))
        const first = inTurn(waiting, new Map()).slice(0, people.size)
        expect(new Set(first.map(({ personId }) => personId)).size).toBe(people.size)
      }),
    )
  })
})
