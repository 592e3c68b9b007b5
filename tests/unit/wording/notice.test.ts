import { describe, expect, test } from 'vitest'
import { digestInWords } from '@/lib/wording/digest'
import { noticeInWords } from '@/lib/wording/notice'

const today = '2026-03-12'
const say = (kind: string, data: Record<string, unknown>) => noticeInWords({ kind, data }, today, 'en-GB')

describe('what somebody is told', () => {
  test.each([
    [
      'assigned',
      { title: 'Onboarding', by: 'Dana', dueOn: '2026-03-20' },
      '“Onboarding” was assigned to you by Dana, due 20 Mar.',
    ],
    ['assigned', { title: 'Onboarding' }, '“Onboarding” was assigned to you.'],
    ['due-soon', { title: 'Onboarding', dueOn: '2026-03-13' }, '“Onboarding” is due 13 Mar.'],
    ['extended', { title: 'Onboarding', dueOn: '2027-01-04' }, '“Onboarding” is now due 4 Jan 2027.'],
    ['evidence-submitted', { title: 'Joins', person: 'Ada' }, 'Ada handed in evidence for “Joins”.'],
    ['path-changed', { title: 'Onboarding' }, 'The path “Onboarding” has a new version.'],
    [
      'path-changed',
      { title: 'Onboarding', note: 'Less reading,\nmore doing.' },
      'The path “Onboarding” has a new version: Less reading, more doing.',
    ],
    ['unheard-of', {}, 'Something changed in your plan.'],
    ['late', { title: 7, dueOn: 'soon' }, 'Something was due before today. Your roadmap shows what is left.'],
  ])('%s with %j', (kind, data, sentence) => {
    expect(say(kind, data).sentence).toBe(sentence)
  })

  test('a title cannot break out of its sentence', () => {
    const { sentence } = say('assigned', { title: 'a\r\nBcc: everyone@example.org' })
    expect(sentence).toBe('“a Bcc: everyone@example.org” was assigned to you.')
  })

  test('what is told of a path leads a learner to where they meet it', () => {
    for (const kind of ['path-changed', 'proposal-answered'])
      expect(say(kind, { title: 'P', pathId: '0f' }).href).toBe('/my-paths#path-0f')
  })

  test('links stay on this site, whatever an id says', () => {
    for (const pathId of ['//evil.example', 'x', '../../sign-in'])
      expect(say('path-changed', { title: 'P', pathId }).href).toMatch(/^\/my-paths#path-[^/]+$/)
  })
})

describe('a digest', () => {
  const digest = digestInWords({
    name: 'Ada <b>',
    notices: [say('assigned', { title: 'R&D <script>' })],
    more: 2,
    cadence: 'weekly',
    url: 'https://learn.example.org',
    unsubscribeUrl: 'https://learn.example.org/unsubscribe#t',
  })

  test('says the same in text and in HTML, with its markup escaped', () => {
    expect(digest.subject).toBe('Cairn: “R&D <script>” was assigned to you. And 2 more.')
    expect(digest.text).toContain('“R&D <script>” was assigned to you.\nhttps://learn.example.org/roadmap')
    expect(digest.html).toContain('R&#38;D &#60;script&#62;')
    expect(digest.html).not.toContain('<script>')
    expect(digest.html).toContain('<a href="https://learn.example.org/unsubscribe#t">')
  })
})
