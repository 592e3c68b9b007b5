import { describe, expect, test } from 'vitest'
import { publicLinkFault } from '@/lib/access/public-link'

describe('links that other people open', () => {
  test.each([
    'https://example.com',
    'https://git.harebell.example/finance/pull/212#note',
    'https://bücher.example/?a=b',
    'https://example.com:8443/x',
  ])('%s may be shown', (link) => {
    expect(publicLinkFault(link)).toBeUndefined()
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'http://example.com',
    'file:///etc/passwd',
    'https://localhost',
    'https://LOCALHOST./x',
    'https://printer.local/x',
    'https://127.0.0.1/x',
    'https://0x7f.1/x',
    'https://2130706433/x',
    'https://[::1]/x',
    'https://[::ffff:10.0.0.1]/x',
    'https://intranet/x',
    'https://ada@example.com/x',
    'example.com/x',
    '',
  ])('%s may not', (link) => {
    expect(publicLinkFault(link)).toBeTypeOf('string')
  })
})
