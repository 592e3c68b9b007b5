import { describe, expect, test } from 'vitest'
import { outlookInWords } from '@/lib/wording/outlook'
import { ageInWords, freshnessInWords, stateInWords } from '@/lib/wording/state'

const today = '2026-03-12'
const hours = { planned: 240, lately: 120 }
const due = { due: '2026-04-30', lateness: 0 }

describe('how it looks for a date, in words', () => {
  test('at risk says what it needs and what was done', () => {
    const said = outlookInWords(
      { ...due, outlook: 'at-risk', neededWeeklyMinutes: 225, lateness: -3 },
      hours,
      today,
      'en-GB',
    )
    expect(said).toEqual({
      tone: 'attention',
      text: 'At risk for 30 Apr',
      reason: 'Needs 3 h 45 min a week, has done 2 h.',
    })
  })

  test('late says what is planned too, and rounds what is needed upwards', () => {
    const said = outlookInWords(
      { ...due, outlook: 'late', neededWeeklyMinutes: 301, lateness: 4 },
      hours,
      today,
      'en-GB',
    )
    expect(said).toMatchObject({
      text: '4 days late for 30 Apr',
      reason: 'Needs 5 h 15 min a week, has done 2 h and plans with 4 h.',
    })
  })

  test('of somebody new only the plan is told', () => {
    const said = outlookInWords(
      { ...due, outlook: 'late', neededWeeklyMinutes: 300, lateness: 1 },
      { planned: 240, lately: null },
      today,
      'en-GB',
    )
    expect(said.reason).toBe('Needs 5 h a week, plans with 4 h.')
  })

  test.each([
    ['past', '30 Apr has passed'],
    ['too-soon', 'No study time would be enough'],
  ] as const)('what cannot be met says why: %s', (impossible, text) => {
    const said = outlookInWords({ ...due, outlook: 'late', lateness: 4, impossible }, hours, today, 'en-GB')
    expect(said.reason).toContain(text)
  })

  test.each(['done', 'on-track'] as const)('%s needs no reason', (outlook) => {
    const said = outlookInWords({ ...due, outlook }, hours, today)
    expect([said.tone, said.reason]).toEqual(['ok', undefined])
  })
})

describe('a state in words', () => {
  test.each([
    [{ kind: 'none', done: 0, total: 8 }, 'not started'],
    [{ kind: 'begun', done: 3, total: 8 }, '3 of 8 steps done'],
    [{ kind: 'begun', done: 8, total: 8 }, 'every step done, not proven'],
    [{ kind: 'stated', done: 0, total: 8 }, 'known by their own word'],
    [
      { kind: 'proven', done: 8, total: 8, proof: { how: 'exercises', on: '2026-02-09' } },
      'proven by its exercises, 9 Feb',
    ],
    [
      {
        kind: 'proven',
        done: 0,
        total: 8,
        proof: { how: 'sign-off', on: '2025-02-09' },
        freshness: { days: 396, due: '2025-08-08', isDue: true },
      },
      'signed off, 9 Feb 2025, due for a refresh',
    ],
  ] as const)('%j', (state, words) => {
    expect(stateInWords(state, today, 'en-GB')).toBe(words)
  })

  test.each([
    ['2026-02-09', { due: '2026-05-01', isDue: false }, 'last shown 9 Feb, refresh by 1 May'],
    ['2026-02-09', { due: '2026-02-20', isDue: true }, 'last shown 9 Feb, due since 20 Feb'],
    ['2026-01-02', { due: '2026-05-01', isDue: false }, 'refresh by 1 May'],
    [undefined, { due: '2026-02-20', isDue: true }, 'due since 20 Feb'],
    ['2026-02-09', { isDue: false }, undefined],
  ])('last shown %s, freshness %j: %s', (lastShown, freshness, words) => {
    const proof = { how: 'placement', on: '2026-01-02', lastShown } as const
    const state = { kind: 'proven', done: 0, total: 8, proof, freshness: { days: 69, ...freshness } } as const
    expect(freshnessInWords(state, today, 'en-GB')).toBe(words)
  })

  test.each([
    [0, 'today'],
    [1, '1 day ago'],
    [20, '2 weeks ago'],
    [92, '3 months ago'],
    [800, '2 years ago'],
  ])('%i days are %s', (days, words) => {
    expect(ageInWords(days)).toBe(words)
  })
})
