import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Placed, proofsAfterPlacement } from '@/lib/roadmap/placed-proofs'
import type { ProofKind } from '@/lib/roadmap/roadmap'

const known = { competency: 'sql', standing: 'known', counts: true } as const
const unknown = { competency: 'sql', standing: 'unknown', counts: false } as const
const unsure = { competency: 'sql', standing: 'unsure', counts: false } as const
/** Known, but on top of something that is not. */
const afloat = { competency: 'sql', standing: 'known', counts: false } as const

type Case = [
  before: ProofKind | undefined,
  placed: Placed,
  override: 'known' | 'unknown' | undefined,
  after: ProofKind | undefined,
]

const cases: Case[] = [
  [undefined, known, undefined, 'placement'],
  ['stated', known, undefined, 'placement'],
  ['steps', known, undefined, 'placement'],
  [undefined, known, 'known', 'placement'],
  [undefined, known, 'unknown', undefined],
  ['placement', known, 'unknown', undefined],
  ['stated', unknown, undefined, undefined],
  ['placement', unknown, undefined, undefined],
  ['stated', unknown, 'known', 'stated'],
  ['placement', unknown, 'known', 'stated'],
  ['steps', unknown, undefined, 'steps'],
  ['steps', unknown, 'unknown', 'steps'],
  ['stated', unsure, undefined, 'stated'],
  ['placement', unsure, undefined, 'placement'],
  [undefined, unsure, 'known', 'stated'],
  ['stated', unsure, 'unknown', undefined],
  [undefined, afloat, undefined, undefined],
  [undefined, afloat, 'known', 'stated'],
]

describe('what a placement proves', () => {
  test.each(cases)('%s, found %o, said %s: %s', (before, placed, override, after) => {
    const proven = proofsAfterPlacement(
      before ? { sql: before } : {},
      [placed],
      override ? { sql: override } : {},
    )
    expect(proven.sql).toBe(after)
  })

  const ids = ['a', 'b', 'c']
  const proofs = fc.dictionary(
    fc.constantFrom(...ids),
    fc.constantFrom<ProofKind>('stated', 'steps', 'exercises', 'placement', 'sign-off'),
    { noNullPrototype: true },
  )
  const conclusions = fc.uniqueArray(
    fc.record({
      competency: fc.constantFrom(...ids),
      standing: fc.constantFrom<Placed['standing']>('known', 'unknown', 'unsure'),
      counts: fc.boolean(),
    }),
    { selector: ({ competency }) => competency },
  )
  const overrides = fc.dictionary(
    fc.constantFrom(...ids),
    fc.constantFrom('known' as const, 'unknown' as const),
    {
      noNullPrototype: true,
    },
  )

  test('never removes what running code or a sign-off proved, whatever it finds and whatever is said', () => {
    fc.assert(
      fc.property(proofs, conclusions, overrides, (before, conclusion, said) => {
        const after = proofsAfterPlacement(before, conclusion, said)
        for (const [id, how] of Object.entries(before))
          if (how === 'exercises' || how === 'sign-off') expect(after[id]).toBe(how)
      }),
    )
  })

  test('changes nothing of what it says nothing about, and nothing when it is applied again', () => {
    fc.assert(
      fc.property(proofs, conclusions, overrides, (before, conclusion, said) => {
        const after = proofsAfterPlacement(before, conclusion, said)
        const about = new Set(conclusion.map(({ competency }) => competency))
        for (const id of ids) if (!about.has(id)) expect(after[id]).toBe(before[id])
        expect(proofsAfterPlacement(after, conclusion, said)).toEqual(after)
      }),
    )
  })
})
