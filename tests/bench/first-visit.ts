import type { Browser, CDPSession } from '@playwright/test'
import { settled } from '../browser/settled'

/** What a browser that was never here fetches and when it shows something. */
export interface FirstVisit {
  readonly requests: number
  /** Compressed bytes over the wire, headers included, by kind: script, font, stylesheet, document, fetch, other. */
  readonly bytes: Readonly<Record<string, number>>
  /** Milliseconds. */
  readonly firstPaint: number
  readonly largestPaint: number
}

/** Visits a path with an empty cache; `storage` holds a session where one is needed. */
export async function measureFirstVisit(
  browser: Browser,
  origin: string,
  path: string,
  cookies: Parameters<import('@playwright/test').BrowserContext['addCookies']>[0] = [],
): Promise<FirstVisit> {
  const context = await browser.newContext({ baseURL: origin, viewport: { width: 1440, height: 900 } })
  await context.addCookies(cookies)
  const page = await context.newPage()
  const network = await watchNetwork(await context.newCDPSession(page))
  await page.addInitScript(rememberPaints)
  await page.goto(path)
  await settled(page)
  const paints = await page.evaluate(() => (window as unknown as { paints: Paints }).paints)
  await context.close()
  return { ...network, firstPaint: paints.first, largestPaint: paints.largest }
}

interface Paints {
  first: number
  largest: number
}

async function watchNetwork(session: CDPSession) {
  const seen = { requests: 0, bytes: {} as Record<string, number> }
  const kinds = new Map<string, string>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.url.startsWith('http')) kinds.set(requestId, type.toLowerCase())
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (!kind) return
    seen.requests += 1
    seen.bytes[kind] = (seen.bytes[kind] ?? 0) + encodedDataLength
  })
  await session.send('Network.enable')
  return seen
}

/** Runs in the page, before anything else. */
function rememberPaints(): void {
  const paints: Paints = { first: 0, largest: 0 }
  Object.assign(window, { paints })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint')) paints.first = entry.startTime
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) paints.largest = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}
