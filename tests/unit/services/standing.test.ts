import { describe, expect, test } from 'vitest'
import { deriveStanding } from '@/lib/services/standing'
import { smallCatalogue } from '../../integration/small-catalogue'

const day = (date: number) => new Date(Date.UTC(2026, 2, date))
const done = (stepId: string, date: number, contentVersion = 'v') => ({
  stepId,
  contentVersion,
  minutes: null,
  completedAt: day(date),
})

describe('where somebody stands', () => {
  test('every step done proves a competency, since the last of them', () => {
    const { proven } = deriveStanding(smallCatalogue, [done('joins/grain', 1), done('joins/keys', 5)], [])
    expect([...proven]).toEqual([['joins', { how: 'steps', at: day(5) }]])
  })

  test('a step is missing, so nothing is proven', () => {
    expect(deriveStanding(smallCatalogue, [done('joins/grain', 1)], []).proven.size).toBe(0)
  })

  test.each([
    ['stated', 'steps'],
    ['sign-off', 'sign-off'],
    ['placement', 'placement'],
    ['exercises', 'exercises'],
  ] as const)('proven as %s and every step done shows as %s', (how, shown) => {
    const proofs = [{ competencyId: 'windows', how, provenAt: day(1) }]
    const { proven } = deriveStanding(smallCatalogue, [done('windows/frames', 2)], proofs)
    expect(proven.get('windows')?.how).toBe(shown)
  })

  test('an id that moved counts where it is now, and one that is gone stays on record', () => {
    const standing = deriveStanding(smallCatalogue, [done('joins/old-grain', 1), done('gone/step', 2)], [])
    expect([...standing.done].map(([id, { step }]) => [id, step?.title])).toEqual([
      ['joins/grain', 'grain'],
      ['gone/step', undefined],
    ])
  })
})
