import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameAnswer } from '@/app/(learn)/practice/workspace/answers'
import { layerEdges } from '@/app/(learn)/practice/workspace/edge-layers'
import { chooseDraft } from '@/app/(learn)/practice/workspace/local-draft'
import { moveItem } from '@/app/(learn)/practice/workspace/move-item'
import { readDdl } from '@/app/(learn)/practice/workspace/table-data'

describe('a draft from the server', () => {
  const here = { answer: { form: 'text', text: 'mine' }, version: 2 } as const

  test('is offered, not taken, where both have changed', () => {
    expect(chooseDraft({ ...here, unsent: true }, { version: 3 }, false)).toBe('offer')
  })

  test('is taken where nothing was typed here since, or nothing is here', () => {
    expect(chooseDraft({ ...here, unsent: false }, { version: 3 }, false)).toBe('adopt')
    expect(chooseDraft(undefined, { version: 1 }, false)).toBe('adopt')
  })

  test('stays where it is when this text is based on it', () => {
    expect(chooseDraft({ ...here, unsent: true }, { version: 2 }, false)).toBe('keep')
  })
})

describe('moving an item', () => {
  test('keeps every item, and puts the one moved where it was asked to', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(30), fc.nat(30), (items, from, to) => {
        const moved = moveItem(items, from, to)
        expect([...moved].sort()).toEqual([...items].sort())
        if (from < items.length && to < items.length) expect(moved[to]).toBe(items[from])
        else expect(moved).toBe(items)
      }),
    )
  })
})

describe('the layers of arrows', () => {
  test('an arrow always points to a later layer, and the longest way is as long as the layers', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const pair = fc.tuple(fc.nat(4), fc.nat(4)).filter(([from, to]) => from < to)
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const edges = pairs.map(([from, to]) => [ids[from] ?? '', ids[to] ?? ''] as const)
        const { layer, longest, circle } = layerEdges(ids, edges)
        for (const [from, to] of edges) expect(layer.get(to)).toBeGreaterThan(layer.get(from) ?? 0)
        expect(circle).toEqual([])
        const deepest = Math.max(...layer.values())
        expect(longest.length).toBe(deepest === 0 ? 0 : deepest + 1)
      }),
    )
  })

  test('a circle is named', () => {
    const edges = [
      ['a', 'b'],
      ['b', 'a'],
    ] as const
    expect(layerEdges(['a', 'b', 'c'], edges).circle).toEqual(['a', 'b'])
  })
})

test('arrows and choices are the same in any order, an order is not', () => {
  const edges = (...all: [string, string][]) => ({ form: 'edges', edges: all }) as const
  expect(sameAnswer(edges(['a', 'b'], ['b', 'c']), edges(['b', 'c'], ['a', 'b']))).toBe(true)
  const order = (...items: string[]) => ({ form: 'order', items }) as const
  expect(sameAnswer(order('a', 'b'), order('b', 'a'))).toBe(false)
})

test('a table is described by its own DDL', () => {
  const ddl =
    '-- One row per depot.\ncreate table ops.depots (\n  depot_id int primary key,\n  tz       text not null  -- IANA zone\n);'
  expect(readDdl(ddl)).toEqual({
    about: 'One row per depot.',
    columns: [
      { name: 'depot_id', type: 'int primary key', about: '' },
      { name: 'tz', type: 'text not null', about: 'IANA zone' },
    ],
  })
})
