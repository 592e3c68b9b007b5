import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withScriptPolicy, writeContentSecurity } from '@/scripts/content-security'

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
const policyIn = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]

describe('the script policy of a document', () => {
  test('stands before everything but the character set', () => {
    const html =
      '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><script>a()</script></head></html>'
    expect(withScriptPolicy(html)).toMatch(
      /<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy"/,
    )
  })

  test('names each inline script once and no other source of script', () => {
    const html = [
      '<head><script>a()</script><script id="x">self.__next_f.push([1,"é\\n"])</script><script>a()</script>',
      '<script src="/_next/static/a.js" async=""></script></head>',
    ].join('')
    expect(policyIn(withScriptPolicy(html))).toBe(
      `script-src 'self' 'wasm-unsafe-eval' ${hashOf('a()')} ${hashOf('self.__next_f.push([1,"é\\n"])')}`,
    )
  })

  test('allows no inline script where there is none', () => {
    expect(policyIn(withScriptPolicy('<head><title>T</title></head>'))).toBe(
      "script-src 'self' 'wasm-unsafe-eval'",
    )
  })

  test('hashes a script as the browser reads it', () => {
    expect(policyIn(withScriptPolicy('<head></head><script>a()\r\nb()</script>'))).toContain(
      hashOf('a()\nb()'),
    )
  })

  test('is written once', () => {
    const once = withScriptPolicy('<head><script>a()</script></head>')
    expect(withScriptPolicy(once)).toBe(once)
  })

  test('cannot be left out', () => {
    expect(() => withScriptPolicy('<p>No head</p>')).toThrow(/no <head>/)
  })

  test('is written into every document of a build', () => {
    const dist = mkdtempSync(join(tmpdir(), 'cairn-dist-'))
    try {
      mkdirSync(join(dist, 'server/app/learn/sql'), { recursive: true })
      mkdirSync(join(dist, 'server/pages'), { recursive: true })
      const paths = ['server/app/index.html', 'server/app/learn/sql/one.html', 'server/pages/500.html']
      for (const path of paths) writeFileSync(join(dist, path), '<head></head>')
      writeFileSync(join(dist, 'server/app/index.rsc'), '0:null')
      expect(writeContentSecurity(dist)).toBe(3)
      for (const path of paths) expect(policyIn(readFileSync(join(dist, path), 'utf8'))).toBeDefined()
      expect(readFileSync(join(dist, 'server/app/index.rsc'), 'utf8')).toBe('0:null')
    } finally {
      rmSync(dist, { recursive: true })
    }
  })
})
