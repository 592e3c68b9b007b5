import { describe, expect, test } from 'vitest'
import {
  lengthInWords,
  type PlacementNames,
  percent,
  questionsLeftInWords,
  sureInWords,
  type Tally,
} from '@/lib/wording/placement'

const names = (tally: Partial<Tally> = {}): PlacementNames => ({
  competency: (id) => ({ sql: 'SQL', joins: 'Joins' })[id] ?? id,
  tally: () => ({ right: 0, wrong: 0, unsure: 0, ...tally }),
})
const direct = (moved: number) => ({ competency: 'joins', via: 'direct' as const, moved })
const known = { standing: 'known' as const, probability: 0.913, proven: false }

describe('how sure a conclusion is, and why', () => {
  test.each([
    [{ right: 1 }, 'you answered its question right'],
    [{ right: 3 }, 'you answered its 3 questions right'],
    [{ right: 2, wrong: 1 }, 'you answered 2 of its 3 questions right'],
  ])('of what was answered: %o', (tally, words) => {
    expect(sureInWords({ ...known, why: [direct(0.4)] }, names(tally))).toBe(`91 % sure, because ${words}.`)
  })

  test.each([
    [{ unsure: 1 }, 'you said “I don’t know” to its question'],
    [{ unsure: 1, wrong: 1 }, 'you did not answer its 2 questions right'],
  ])('of what was not: %o', (tally, words) => {
    const unknown = { standing: 'unknown' as const, probability: 0.06, proven: false, why: [direct(-0.4)] }
    expect(sureInWords(unknown, names(tally))).toBe(`94 % sure, because ${words}.`)
  })

  test('two reasons at most, and none that speaks against it', () => {
    const why = [
      { competency: 'sql', via: 'dependent' as const, moved: 0.3 },
      { competency: 'sql', via: 'related' as const, moved: -0.2 },
      { competency: 'sql', via: 'prerequisite' as const, moved: 0.1 },
      { competency: 'sql', via: 'related' as const, moved: 0.05 },
    ]
    expect(sureInWords({ ...known, why }, names())).toBe(
      '91 % sure, because you did well in SQL, which rests on it, and it rests on SQL, where you did well.',
    )
  })

  test('what is unsure says how likely either is', () => {
    const unsure = { standing: 'unsure' as const, probability: 0.62, proven: false }
    expect(sureInWords({ ...unsure, why: [] }, names())).toBe('It could be either: 62 % that you know it.')
    expect(sureInWords({ ...unsure, why: [direct(-0.1)] }, names({ wrong: 1 }))).toBe(
      'It could be either: 62 % that you know it, since you did not answer its question right.',
    )
  })

  test('what is proven needs no answer, and no reason is no secret', () => {
    expect(sureInWords({ ...known, proven: true, why: [] }, names())).toContain('Proven already')
    expect(sureInWords({ ...known, why: [] }, names())).toBe('91 % sure, from all your answers together.')
  })
})

test('how far along it is', () => {
  expect(questionsLeftInWords({ expected: 7, least: 3, most: 11 })).toBe('about 7 more questions, 3 to 11')
  expect(questionsLeftInWords({ expected: 4, least: 4, most: 4 })).toBe('about 4 more questions')
  expect(questionsLeftInWords({ expected: 0, least: 0, most: 5 })).toBe('about 1 more question, 1 to 5')
  expect(questionsLeftInWords({ expected: 1, least: 1, most: 1 })).toBe('perhaps the last question')
})

test('only what is certain is 100 %', () => {
  expect([percent(1), percent(0.999), percent(0.5), percent(0)]).toEqual(['100 %', '99 %', '50 %', '0 %'])
})

test.each([
  [{ expected: 16, least: 9, most: 24 }, 'About 16 questions (9 to 24), about 11 minutes.'],
  [{ expected: 1, least: 1, most: 1 }, 'About 1 question, about 1 minute.'],
  [{ expected: 0, least: 0, most: 2 }, 'About 1 question (1 to 2), about 1 minute.'],
  [{ expected: 0, least: 0, most: 0 }, 'There is no question about this yet.'],
])('how long it is before it begins: %o', (left, words) => {
  expect(lengthInWords(left)).toBe(words)
})
