import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedOf } from '@/lib/paths/asked-of'
import { isPublicLink } from '@/lib/paths/is-public-link'
import { isOwn, itemsOf, ownStepId, ownStepOf, type PathItem, subjectOf } from '@/lib/paths/path-content'
import { pathDifference } from '@/lib/paths/path-difference'
import { emptinessOf, findRing, pathFaults } from '@/lib/paths/path-faults'
import { addItem, changeItem, contentOf, freeId, moveRow, removeSection, rowsOf } from '@/lib/paths/path-rows'
import { pathTotals } from '@/lib/paths/path-totals'
import { mendPath, pathWarnings } from '@/lib/paths/path-warnings'
import { pathTemplates } from '@/lib/paths/templates'
import { someCurriculum } from './some-curriculum'
import { somePath } from './some-path'

const pathId = '0123456789abcdef0123456789abcdef'
const newTask: PathItem = { id: 'new', kind: 'task', title: 'New', minutes: 5, required: true }

describe('a path as one list', () => {
  test('is the same path again', () => {
    fc.assert(
      fc.property(somePath, (path) => {
        expect(contentOf(rowsOf(path))).toEqual(path)
      }),
    )
  })

  test('moving a row loses and doubles nothing, and moving it back restores the order', () => {
    fc.assert(
      fc.property(somePath, fc.nat(20), fc.nat(20), (path, from, to) => {
        const rows = rowsOf(path)
        const row = rows[from % rows.length]!
        const target = to % rows.length
        const moved = moveRow(path, row.id, target)
        expect(
          rowsOf(moved)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(rows.map(({ id }) => id).toSorted())
        expect(rowsOf(moved)[0]?.kind).toBe('section')
        const others = (all: typeof rows) => all.map(({ id }) => id).filter((id) => id !== row.id)
        // An item that came to stand above the first heading is put below it, and so changes nothing but its own place.
        if (row.kind === 'item') expect(others(rowsOf(moved))).toEqual(others(rows))
      }),
    )
  })

  test('places outside the list, and rows that are not there, change nothing', () => {
    fc.assert(
      fc.property(somePath, (path) => {
        expect(moveRow(path, 'nobody', 0)).toBe(path)
        expect(moveRow(path, rowsOf(path)[0]!.id, -1)).toBe(path)
        expect(moveRow(path, rowsOf(path)[0]!.id, 99)).toBe(path)
      }),
    )
  })

  test('removing a heading keeps its items, adding and removing an item is no change', () => {
    fc.assert(
      fc.property(somePath, (path) => {
        const first = path.sections[0]!.id
        expect(
          itemsOf(removeSection(path, first))
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(
          itemsOf(path)
            .map(({ id }) => id)
            .toSorted(),
        )
        const added = addItem(path, first, newTask)
        expect(itemsOf(added)).toHaveLength(itemsOf(path).length + 1)
        expect(changeItem(added, 'new', () => undefined)).toEqual(path)
        expect(itemsOf(path).map(({ id }) => id)).not.toContain(freeId(path, 'a'))
      }),
    )
  })

  test('nobody waits for what was removed', () => {
    const path = {
      sections: [
        {
          id: 's',
          title: '',
          items: [newTask, { ...newTask, id: 'later', after: ['new'] }],
        },
      ],
    }
    expect(changeItem(path, 'new', () => undefined).sections[0]?.items).toEqual([
      { ...newTask, id: 'later', after: [] },
    ])
  })
})

describe('faults', () => {
  test('a sound path has none', () => {
    fc.assert(
      fc.property(somePath, (path) => {
        expect(pathFaults(path, someCurriculum)).toEqual([])
      }),
    )
  })

  test('a ring is found exactly where there is one', () => {
    const task = (id: string, after: string[]): PathItem => ({ ...newTask, id, after }) as PathItem
    expect(findRing([task('a', ['b']), task('b', ['a']), task('c', ['a'])])).toEqual(['a', 'b'])
    expect(findRing([task('a', ['a'])])).toEqual(['a'])
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 }), (edges) => {
        const forward = Array.from({ length: 7 }, (_, at) =>
          task(
            `t${at}`,
            edges.filter(([from, to]) => to === at && from < to).map(([from]) => `t${from}`),
          ),
        )
        expect(findRing(forward)).toEqual([])
      }),
    )
  })

  test('a path that asks for nothing is empty', () => {
    fc.assert(
      fc.property(somePath, (path) => {
        expect(emptinessOf(path).length === 0).toBe(itemsOf(path).some(({ required }) => required))
      }),
    )
  })

  test.each([
    ['https://harebell.example/a?b=c#d', true],
    ['HTTPS://harebell.example', true],
    ['https://harebell.example:8443/x', true],
    [' https://harebell.example', false],
    ['https://harebell.example\n', false],
    ['https:\\\\harebell.example', false],
    ['JavaScript:alert(1)', false],
    ['vbscript:x', false],
    ['//harebell.example', false],
    ['https://[::1]/', false],
    ['https://127.0.0.1/', false],
    ['https://2130706433/', false],
    ['https://intranet/', false],
    ['https://nas.local/', false],
    ['https://user@harebell.example/', false],
    ['', false],
  ])('the link %j may stand in a path: %s', (link, isFine) => {
    expect(isPublicLink(link)).toBe(isFine)
  })
})

describe('warnings', () => {
  test('mended one after the other they come to an end, and nothing that was asked is lost', () => {
    fc.assert(
      fc.property(somePath, (path) => {
        let mended = path
        let rounds = 0
        for (
          let [warning] = pathWarnings(mended, someCurriculum);
          warning;
          [warning] = pathWarnings(mended, someCurriculum)
        ) {
          mended = mendPath(mended, warning, (id) => freeId(mended, id))
          rounds += 1
          if (rounds > 60) throw new Error('It does not come to an end.')
        }
        expect(pathFaults(mended, someCurriculum)).toEqual([])
        const kept = new Set(itemsOf(mended).map(({ id }) => id))
        for (const item of itemsOf(path)) {
          const isCovered =
            item.kind === 'step' && itemsOf(mended).some((one) => subjectOf(one) === item.step.split('/')[0])
          expect(kept.has(item.id) || isCovered).toBe(true)
        }
      }),
    )
  })

  test('what is missing is named with everything it needs, each after what it needs itself', () => {
    const only: PathItem = { id: 'c', kind: 'competency', competency: 'c', required: true }
    const path = { sections: [{ id: 's', title: '', items: [only] }] }
    expect(pathWarnings(path, someCurriculum)).toEqual([{ kind: 'missing', itemId: 'c', needs: ['a', 'b'] }])
    const mended = mendPath(path, pathWarnings(path, someCurriculum)[0]!, (id) => id)
    expect(itemsOf(mended).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(pathWarnings(mended, someCurriculum)).toEqual([])
  })
})

describe('totals', () => {
  test('count each step once, and add up', () => {
    fc.assert(
      fc.property(somePath, (path) => {
        const { required, optional, byLevel, own } = pathTotals(path, someCurriculum)
        expect(required).toBe(own + byLevel.reduce((sum, { minutes }) => sum + minutes, 0))
        const subjects = itemsOf(path).flatMap((item) => subjectOf(item) ?? [])
        const steps = new Set(subjects.flatMap((id) => (id.includes('/') ? [id] : [`${id}/x`, `${id}/y`])))
        const curriculum = [...steps].reduce((sum, id) => sum + (id.endsWith('x') ? 20 : 40), 0)
        const added = itemsOf(path)
          .filter(isOwn)
          .reduce((sum, { minutes }) => sum + minutes, 0)
        expect(required + optional).toBe(curriculum + added)
      }),
    )
  })
})

describe('what is asked of somebody', () => {
  test('is what is required, and what they took on', () => {
    fc.assert(
      fc.property(somePath, (path) => {
        const optional = itemsOf(path).filter(({ required }) => !required)
        const all = askedOf(pathId, path, new Set(optional.map(({ id }) => id)))
        const least = askedOf(pathId, path, new Set())
        expect(all.items).toHaveLength(itemsOf(path).length)
        expect(least.items).toHaveLength(itemsOf(path).length - optional.length)
        expect(all.items).toEqual(expect.arrayContaining([...least.items]))
        for (const { id } of all.tasks) expect(ownStepOf(id)?.pathId).toBe(pathId)
      }),
    )
  })

  test('a task keeps its id in every version, and waits for nothing optional that was not taken on', () => {
    const path = {
      sections: [
        {
          id: 's',
          title: '',
          items: [
            { id: 'a', kind: 'competency' as const, competency: 'a', required: false },
            { ...newTask, after: ['a'] },
          ],
        },
      ],
    }
    expect(askedOf(pathId, path, new Set()).tasks).toMatchObject([
      { id: ownStepId(pathId, 'new'), after: [] },
    ])
    expect(askedOf(pathId, path, new Set(['a'])).tasks).toMatchObject([{ after: ['a'] }])
  })

  test('a version differs from itself in nothing, and from nothing in all that is required', () => {
    fc.assert(
      fc.property(somePath, (path) => {
        expect(pathDifference(path, path)).toEqual({ added: [], removed: [] })
        expect(pathDifference(undefined, path).added).toEqual(
          itemsOf(path).filter(({ required }) => required),
        )
      }),
    )
  })
})

test('every template is sound, asks for something, and leaves nothing of its level out', () => {
  for (const { content } of pathTemplates(someCurriculum)) {
    expect(pathFaults(content, someCurriculum)).toEqual([])
    expect(emptinessOf(content)).toEqual([])
  }
  const [base] = pathTemplates(someCurriculum)
  expect(itemsOf(base!.content).map(subjectOf)).toEqual(['a', 'b', 'e'])
})
