import { beforeEach, describe, expect, test, vi } from 'vitest'
import { failedInWords } from '@/app/(learn)/practice/workspace/failed-in-words'
import { handInKey, keepHandIn, readHandIn } from '@/app/(learn)/practice/workspace/local-hand-in'
import {
  addTry,
  readTries,
  removeTry,
  triesAtMost,
  triesKey,
} from '@/app/(learn)/practice/workspace/local-tries'
import { failedTryLimits } from '@/lib/services/practice/keep-failed-try'

const tried = (number: number) => ({
  key: `try-${number}`,
  answer: { form: 'text' as const, text: `select ${number}` },
  exerciseVersion: 'v1',
  failed: ['rows'],
  ms: 12,
  checkedAt: number,
})

beforeEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

describe('tries that the server does not have yet', () => {
  const key = triesKey('joins/grain', 'ada@harebell.example')

  test('are the latest first, and as many as the server keeps', () => {
    expect(triesAtMost).toBe(failedTryLimits.anExercise)
    for (let number = 0; number < triesAtMost + 3; number++) addTry(key, tried(number))
    const kept = readTries(key)
    expect([kept.length, kept[0]?.key]).toEqual([triesAtMost, `try-${triesAtMost + 2}`])
  })

  test('are one person’s and one exercise’s, and go one by one', () => {
    for (const number of [1, 2]) addTry(key, tried(number))
    for (const other of [triesKey('joins/grain', undefined), triesKey('joins/keys', 'ada@harebell.example')])
      expect(readTries(other)).toEqual([])
    removeTry(key, tried(1))
    expect(readTries(key)).toEqual([tried(2)])
    removeTry(key, tried(2))
    expect(localStorage).toHaveLength(0)
  })

  test.each(['', 'null', '{}', '[1, null, {"key": 1}]', 'not json'])(
    'what is stored as %j is none',
    (stored) => {
      localStorage.setItem(key, stored)
      expect(readTries(key)).toEqual([])
    },
  )

  test('a browser that keeps nothing does not stop the check', () => {
    const setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: () => null, setItem })
    addTry(key, tried(1))
    expect(readTries(key)).toEqual([])
  })
})

test.each([
  [['One'], 'What failed: One.'],
  [['One', 'Two'], 'What failed: One; Two.'],
  [['One', 'Two', 'Three', 'Four'], 'What failed: One; Two and 2 more.'],
])('%j is said as %j', (titles, words) => {
  expect(failedInWords(titles)).toBe(words)
})

describe('an answer that waits to be handed in', () => {
  const key = handInKey('joins/grain', 'ada@harebell.example')
  const handIn = { ...{ version: 'v1', hintsShown: 0, requestKey: 'click-0123' }, answer: tried(1).answer }

  test('is there after a reload, and gone once it is handed in', () => {
    expect(readHandIn(key)).toBeUndefined()
    keepHandIn(key, handIn)
    expect(readHandIn(key)).toEqual(handIn)
    keepHandIn(key, undefined)
    expect(readHandIn(key)).toBeUndefined()
  })

  test.each(['{}', '7', 'not json', '{"requestKey": 1}'])('what is stored as %j is none', (stored) => {
    localStorage.setItem(key, stored)
    expect(readHandIn(key)).toBeUndefined()
  })
})
