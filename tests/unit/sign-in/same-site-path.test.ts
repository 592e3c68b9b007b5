import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameSitePath } from '@/lib/access/same-site-path'

describe('where to go after signing in', () => {
  test.each(['/', '/roadmap', '/learn/sql-mastery/grain-first?from=map#three', '/people/%2F%2Fevil'])(
    'keeps %s',
    (path) => expect(sameSitePath(path)).toBe(path),
  )

  test.each([
    null,
    undefined,
    '',
    'roadmap',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,hello',
    `/${'a'.repeat(3_000)}`,
  ])('refuses %j', (wanted) => expect(sameSitePath(wanted)).toBe('/roadmap'))

  test('whatever it gives stays on the site', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', '\t', '\n', ' ', 'a', '%', '?', '#'),
    })
    const isOnTheSite = (wanted: string) => {
      const path = sameSitePath(wanted)
      return (
        new URL(path, 'https://learn.example.org').origin === 'https://learn.example.org' &&
        /^\/(?![/\\])/.test(path)
      )
    }
    const wanted = fc.oneof(
      nasty,
      nasty.map((tail) => `/${tail}`),
      fc.webUrl(),
    )
    fc.assert(fc.property(wanted, isOnTheSite), { numRuns: 500 })
  })
})
