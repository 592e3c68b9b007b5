import { screens } from '@/tests/browser/screens'
import { expect, test } from './fixtures'

test('every page says which scripts it has, and no other runs', async ({ page, complaints }) => {
  for (const { path } of screens.filter(({ as }) => !as)) {
    const response = await page.goto(path)
    expect(response?.headers()['x-content-type-options']).toBe('nosniff')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.intruded = true'
      document.head.append(script)
    })
    expect(await page.evaluate(() => 'intruded' in window), path).toBe(false)
  }
  const blocked = complaints.splice(0)
  expect(blocked.every((text) => /Content Security Policy/.test(text))).toBe(true)
})

test('a page of ours cannot be framed and its personal answers are kept by nobody', async ({ request }) => {
  const page = await request.get('/competencies')
  expect(page.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  const me = await request.get('/api/v1/me')
  expect(me.status()).toBe(401)
  expect(me.headers()['cache-control']).toContain('no-store')
  expect(me.headers()['content-type']).toContain('application/problem+json')
})
