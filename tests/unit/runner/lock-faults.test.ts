import { describe, expect, test } from 'vitest'
import { type LockFile, lockFaults } from '@/tests/runner/lock-faults'

const react = { version: '19.3.1', integrity: 'sha512-a' }
const forMac = { version: '2.6.8', integrity: 'sha512-b', optional: true, os: ['darwin'], cpu: ['arm64'] }
const lock = (packages: LockFile['packages']) => ({ packages })

describe('the lock file after an install', () => {
  test('the same lock is as it was', () => {
    expect(lockFaults(lock({ react, mac: forMac }), lock({ react, mac: forMac }))).toEqual([])
  })

  test('another platform’s optional package may come and go', () => {
    expect(lockFaults(lock({ react }), lock({ react, mac: forMac }))).toEqual([])
    expect(lockFaults(lock({ react, mac: forMac }), lock({ react }))).toEqual([])
  })

  test.each<[string, LockFile['packages']]>([
    ['another version', { react: { ...react, version: '19.3.2' } }],
    ['the same version with other content', { react: { ...react, integrity: 'sha512-x' } }],
    ['a package more', { react, zod: { version: '4.6.7', integrity: 'sha512-z' } }],
    ['a package less', {}],
    ['another version for a platform', { react, mac: { ...forMac, version: '2.6.9' } }],
  ])('%s is a fault', (_, after) => {
    const before: LockFile['packages'] = 'mac' in after ? { react, mac: forMac } : { react }
    expect(lockFaults(lock(before), lock(after))).toHaveLength(1)
  })
})
