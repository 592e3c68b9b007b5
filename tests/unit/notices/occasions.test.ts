import { describe, expect, test } from 'vitest'
import { dueOccasion } from '@/lib/notices/due-occasion'
import { isOpen } from '@/lib/notices/is-open'

describe('what there is to tell of a due date', () => {
  const on = (today: string, dueOn = '2026-03-20') => dueOccasion({ id: 'a1', due: dueOn, dueOn, today })

  test.each([
    ['2026-03-12', undefined],
    ['2026-03-13', 'due-soon:a1:2026-03-20:7'],
    ['2026-03-18', 'due-soon:a1:2026-03-20:7'],
    ['2026-03-19', 'due-soon:a1:2026-03-20:1'],
    ['2026-03-20', 'due-soon:a1:2026-03-20:1'],
    ['2026-03-21', 'late:a1:2026-03-20'],
    ['2026-04-19', 'late:a1:2026-03-20'],
    ['2026-04-20', undefined],
  ])('on %s it is %s', (today, occasion) => {
    expect(on(today)?.occasion).toBe(occasion)
  })

  test('an extended date is an occasion of its own', () => {
    expect(on('2026-03-21', '2026-03-28')?.occasion).toBe('due-soon:a1:2026-03-28:7')
  })
})

describe('whether something is left to do', () => {
  const facts = (done: Partial<Record<'completed' | 'proven' | 'submitted', string[]>>) => ({
    completed: new Set(done.completed),
    proven: new Set(done.proven),
    submitted: new Set(done.submitted),
    stepsOf: (id: string) => (id === 'joins' ? ['joins/grain', 'joins/keys'] : []),
  })

  test.each([
    [['joins'], {}, true],
    [['joins'], { proven: ['joins'] }, false],
    [['joins'], { completed: ['joins/grain'] }, true],
    [['joins'], { completed: ['joins/grain'], submitted: ['joins/keys'] }, false],
    [['joins/keys'], { submitted: ['joins/keys'] }, false],
    [['joins/keys'], { proven: ['joins'] }, false],
    [['joins/keys', 'joins/grain'], { completed: ['joins/keys'] }, true],
    [[], {}, false],
  ] as const)('%j with %j: %s', (items, done, open) => {
    expect(isOpen(items, facts(done as never))).toBe(open)
  })
})
