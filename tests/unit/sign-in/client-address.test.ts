import { describe, expect, test } from 'vitest'
import { clientAddress, peerHeader } from '@/lib/services/sign-in/client-address'

const headers = (peer: string, forwarded?: string) =>
  new Headers({ [peerHeader]: peer, ...(forwarded ? { 'x-forwarded-for': forwarded } : {}) })

describe('the address a request is counted against', () => {
  test('is the connection’s, whatever the client claims', () => {
    expect(clientAddress(headers('198.51.100.7', '203.0.113.9'), 0)).toBe('198.51.100.7')
  })

  test('is what our own proxy saw when there is one', () => {
    expect(clientAddress(headers('10.0.0.1', '192.0.2.1, 203.0.113.9'), 1)).toBe('203.0.113.9')
  })

  test('is what the outermost of two proxies saw', () => {
    expect(clientAddress(headers('10.0.0.1', '192.0.2.1, 203.0.113.9, 10.0.0.2'), 2)).toBe('203.0.113.9')
  })

  test('is the connection’s when a proxy is expected but has written nothing', () => {
    expect(clientAddress(headers('10.0.0.1'), 1)).toBe('10.0.0.1')
  })

  test.each([
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['203.0.113.9:51234', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::9', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', 'unknown'],
    ['nonsense', 'unknown'],
  ])('%j counts as %s', (peer, address) => expect(clientAddress(headers(peer), 0)).toBe(address))
})
