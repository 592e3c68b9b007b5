import { describe, expect, test } from 'vitest'
import type { Choice } from '@/lib/coverage/plan-problem'
import {
  choiceInWords,
  coverageTitle,
  listInWords,
  optimumInWords,
  planInWords,
  shortageInWords,
} from '@/lib/wording/coverage'

const names = {
  person: (id: string) => ({ ada: 'Ada', ben: 'Ben' })[id] ?? id,
  competency: (id: string) => ({ sql: 'SQL Mastery', streams: 'Data Streaming' })[id] ?? id,
}
const choice: Choice = {
  person: 'ada',
  competency: 'streams',
  minutes: 360,
  stepsDone: 4,
  steps: 7,
  because: 'need',
  restedOnBy: [],
}

describe('coverage in words', () => {
  test('says what is done, and who would be next with what they would need first', () => {
    const nextBest = { person: 'ben', minutes: 510, first: ['sql'], fits: true }
    expect(choiceInWords({ ...choice, nextBest }, names)).toBe(
      '4 of 7 steps done already. Next would be Ben: 8 h 30 min, with SQL Mastery first.',
    )
    expect(choiceInWords({ ...choice, nextBest: { ...nextBest, fits: false } }, names)).toContain(
      'Nobody else has the time; Ben would need 8 h 30 min',
    )
    expect(choiceInWords(choice, names)).toContain('Nobody else could learn it.')
  })

  test('says why a choice is there', () => {
    expect(choiceInWords({ ...choice, because: 'locked' }, names)).toContain('You locked this.')
    expect(choiceInWords({ ...choice, because: 'prerequisite', restedOnBy: ['sql'] }, names)).toContain(
      'Here because SQL Mastery rests on it.',
    )
    expect(choiceInWords({ ...choice, minutes: 0, stepsDone: 7 }, names)).toContain(
      'what is missing is proof',
    )
    expect(choiceInWords({ ...choice, minutes: 0 }, names)).toContain('assigned and due by then anyway')
  })

  test('says why a need stays open', () => {
    const shortage = { competency: 'sql', missing: 1 }
    expect(shortageInWords({ ...shortage, because: 'nobody' }, names)).toMatch(
      /^1 person is still missing: everybody/,
    )
    expect(shortageInWords({ ...shortage, missing: 2, because: 'locks' }, names)).toMatch(
      /^2 people are .* locks/,
    )
    const nearest = { person: 'ada', minutes: 300, left: 60 }
    expect(shortageInWords({ ...shortage, because: 'minutes', nearest }, names)).toContain(
      'Nearest is Ada, who would need 5 h and has 1 h left.',
    )
  })

  test('says how far from the least it may be', () => {
    expect(optimumInWords({ minutes: 600, above: 0 })).toContain('proven')
    expect(optimumInWords({ minutes: 1_020, above: 20 })).toBe(
      'At most 20 min (2 %) above the least there could be.',
    )
    expect(optimumInWords({ minutes: 600 })).toContain('not certain')
  })

  test('a plan says what it comes to, that nothing can be done by then, and what is assigned already', () => {
    const missing = { competency: 'sql', missing: 1, because: 'minutes' } as const
    const said = (choices: readonly Choice[], shortages = [] as (typeof missing)[]) => {
      const minutes = choices.reduce((sum, one) => sum + one.minutes, 0)
      const { sum, more } = planInWords({ minutes, above: 0, choices: [...choices], shortages })
      return `${sum} ${more}`
    }
    expect(said([choice])).toBe(
      '6 h in total, 1 competency to learn for 1 person. No plan takes fewer hours: this is proven.',
    )
    expect(said([], [missing])).toBe('No gap can be closed like this. A later day leaves more time.')
    expect(said([{ ...choice, minutes: 0 }])).toBe(
      '1 competency to learn for 1 person. All of it is assigned to them already and due by then.',
    )
    expect(said([{ ...choice, minutes: 0, stepsDone: choice.steps }])).toContain('0 competencies to learn')
  })

  test('lists some by name and counts the rest', () => {
    expect(listInWords([])).toBe('')
    expect(listInWords(['Ada'])).toBe('Ada')
    expect(listInWords(['Ada', 'Ben', 'Chi'])).toBe('Ada, Ben and Chi')
    expect(listInWords(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more')
  })
})

test('what coverage assigns is named after its team and its day, with the year', () => {
  expect(coverageTitle('Cold Chain', '2027-02-09')).toBe('Coverage of Cold Chain by 9 Feb 2027')
})
