import { describe, expect, test } from 'vitest'
import { keepLoaded } from '@/lib/grading/downloads-service/keep-loaded'
import { keptAnswer } from '@/lib/grading/downloads-service/kept-answer'

const origin = 'https://cairn.example'

/** A browser's cache and network as far as they are used. */
function browser(site: Record<string, string>) {
  const caches = { downloads: new Map<string, string>(), pages: new Map<string, string>() }
  const fetched: string[] = []
  const works: Promise<void>[] = []
  let isOffline = false
  let now = 0
  const cacheOf = (kept: Map<string, string>) =>
    ({
      match: async (url: string) => (kept.has(url) ? new Response(kept.get(url)) : undefined),
      put: async (url: string, response: Response) => void kept.set(url, await response.text()),
      keys: async () => [...kept.keys()].map((url) => new Request(url)),
      delete: async (url: string) => kept.delete(url),
    }) as unknown as Cache
  const cache = async (name: keyof typeof caches) => cacheOf(caches[name])
  const fetchUrl = async (url: string) => {
    if (isOffline) throw new TypeError('Failed to fetch')
    const { pathname } = new URL(url)
    fetched.push(pathname)
    const text = site[pathname]
    const headers = { 'Cache-Control': pathname.includes('/dev/') ? 'no-store' : 'public, immutable' }
    return new Response(text ?? 'none', { status: text === undefined ? 404 : 200, headers })
  }

  return {
    fetched,
    kept: (name: keyof typeof caches = 'downloads') =>
      [...caches[name].keys()].map((url) => url.slice(origin.length)),
    goOffline: () => (isOffline = true),
    deploy: (next: Record<string, string>) => (site = next),
    async ask(path: string, init?: RequestInit & { navigates?: boolean }): Promise<string | undefined> {
      const request = new Request(origin + path, init)
      // Only a browser can make such a request.
      if (init?.navigates) Object.defineProperty(request, 'mode', { value: 'navigate' })
      const answer = keptAnswer(request, origin, {
        cache,
        waitUntil: (work) => works.push(work),
        fetch: ({ url }) => fetchUrl(url),
      })
      const text = await (await answer)?.text()
      await Promise.all(works)
      return text
    },
    /** As a page, or a worker, that has loaded these. */
    keep: (path: string, resources: readonly string[], isPage = true) =>
      keepLoaded(
        { url: origin + path, isPage, resources: resources.map((one) => origin + one) },
        { cache, fetch: fetchUrl, now: ++now },
      ),
  }
}

const engine = '/engines/pglite-0.5.16-1/index.js'
const table = '/datasets/harebell/shop.orders.465a12bc.csv.gz'
const exercise = '/exercises/sql-mastery--revenue-fan-out.1a2b3c4d.json'

describe('what the service worker answers', () => {
  test.each([engine, table, exercise])(
    '%s comes from the network once, then from the cache, also offline',
    async (path) => {
      const page = browser({ [path]: 'content' })
      expect(await page.ask(path)).toBe('content')
      page.goOffline()
      expect(await page.ask(path)).toBe('content')
      expect(page.fetched).toEqual([path])
    },
  )

  test.each([
    '/roadmap',
    '/',
    '/api/v1/me',
    '/api/v1/exercises/sql-mastery/revenue-fan-out/draft',
    '/engines/readme.txt',
    '/datasets/harebell/shop.orders.csv',
    `${table}?who=me`,
    `/learn${table}`,
  ])('%s is none of its business', async (path) => {
    expect(await browser({}).ask(path)).toBeUndefined()
  })

  test('nor is what changes something, asks for a part, or belongs to another origin', async () => {
    const page = browser({ [table]: 'content' })
    expect(await page.ask(table, { method: 'POST' })).toBeUndefined()
    expect(await page.ask(table, { headers: { Range: 'bytes=0-9' } })).toBeUndefined()
    const never = () => expect.fail('nothing is to be looked for')
    const sources = { cache: never, fetch: never, waitUntil: never }
    expect(keptAnswer(new Request(`https://elsewhere.example${table}`), origin, sources)).toBeUndefined()
  })

  test('an index comes from the network while there is one', async () => {
    const index = '/datasets/harebell/index.json'
    const page = browser({ [index]: 'one' })
    expect(await page.ask(index)).toBe('one')
    page.deploy({ [index]: 'two' })
    expect(await page.ask(index)).toBe('two')
    page.goOffline()
    expect(await page.ask(index)).toBe('two')
  })

  test('without network and without a kept one it fails as the network does', async () => {
    const page = browser({})
    page.goOffline()
    await expect(page.ask('/engines/index.json')).rejects.toThrow('Failed to fetch')
    await expect(page.ask(engine)).rejects.toThrow('Failed to fetch')
  })

  test('what the server does not give is passed on and not kept', async () => {
    const page = browser({})
    expect(await page.ask(engine)).toBe('none')
    expect(page.kept()).toEqual([])
  })

  test('what a new index no longer names is dropped, in its own folder only', async () => {
    const index = '/engines/index.json'
    const duckdb = '/engines/duckdb-1.32.0/duckdb.js'
    const site = { [engine]: 'pg', [duckdb]: 'duck', [table]: 'rows', [index]: `${engine} ${duckdb}` }
    const page = browser(site)
    for (const path of Object.keys(site)) await page.ask(path)
    page.deploy({ ...site, [index]: `/engines/pglite-0.6.0-1/index.js ${duckdb}` })
    await page.ask(index)
    expect(page.kept().toSorted()).toEqual([table, duckdb, index].toSorted())
  })
})

describe('what an exercise’s page is made of', () => {
  const page = '/practice/sql-mastery/revenue-fan-out'
  const [a, b, c] = ['a', 'b', 'c'].map((name) => `/_next/static/chunks/${name}.js`) as [
    string,
    string,
    string,
  ]
  const html = `<script src="${a}"></script>`

  test('is there without a network once it was kept, loaded before the service worker or not', async () => {
    const browsing = browser({ [page]: html, [a]: 'a', [b]: 'b', [engine]: 'engine' })
    await browsing.keep(page, [b, engine, '/api/v1/me'])
    browsing.goOffline()
    expect(await browsing.ask(page, { navigates: true })).toBe(html)
    expect(await browsing.ask(`${page}?from=mail`, { navigates: true })).toBe(html)
    expect(await Promise.all([a, b, engine].map((one) => browsing.ask(one)))).toEqual(['a', 'b', 'engine'])
    expect(browsing.fetched).not.toContain('/api/v1/me')
  })

  test('is kept of review as well', async () => {
    const browsing = browser({ '/review': html, [a]: 'a' })
    await browsing.keep('/review', [a])
    browsing.goOffline()
    expect(await browsing.ask('/review?of=sql-mastery', { navigates: true })).toBe(html)
  })

  test('comes from the network while there is one', async () => {
    const browsing = browser({ [page]: html, [a]: 'a' })
    await browsing.keep(page, [])
    browsing.deploy({ [page]: 'new' })
    expect(await browsing.ask(page, { navigates: true })).toBe('new')
  })

  test('is not kept of any other page', async () => {
    for (const path of ['/roadmap', '/', '/practice', `${page}/more`, '/review/more'])
      expect(await browser({}).ask(path, { navigates: true })).toBeUndefined()
  })

  test('is replaced by a new build, of which another page keeps what it shares', async () => {
    const other = '/practice/sql-mastery/dst-daily-orders'
    const browsing = browser({ [page]: html, [other]: html, [a]: 'a', [b]: 'b', [c]: 'c' })
    await browsing.keep(page, [a, b])
    await browsing.keep(other, [a])
    browsing.deploy({ [page]: `<script src="${c}"></script>`, [other]: html, [a]: 'a', [b]: 'b', [c]: 'c' })
    await browsing.keep(page, [c])
    expect(browsing.kept('pages').filter((path) => path.startsWith('/_next/'))).toEqual([a, c])
  })

  test('stays as it was where it is kept again without a network, or the server has no such page', async () => {
    const browsing = browser({ [page]: html, [a]: 'a' })
    await browsing.keep(page, [a])
    const before = browsing.kept('pages')
    browsing.deploy({})
    await browsing.keep(page, [])
    browsing.goOffline()
    await browsing.keep(page, [])
    expect(browsing.kept('pages')).toEqual(before)
  })

  test('is kept of a worker, which has no document', async () => {
    const browsing = browser({ [a]: 'a' })
    await browsing.keep('/practice/engine/python', [a], false)
    browsing.goOffline()
    expect(await browsing.ask(a)).toBe('a')
    expect(browsing.fetched).toEqual([a])
  })

  test('goes with the page when sixteen others were used since', async () => {
    const pages = Array.from({ length: 17 }, (_, number) => `/practice/some/exercise-${number}`)
    const browsing = browser(Object.fromEntries([...pages.map((path) => [path, path]), [a, 'a'], [b, 'b']]))
    for (const path of pages) await browsing.keep(path, path === pages[0] ? [b] : [a])
    const kept = browsing.kept('pages')
    expect([kept.includes(pages[0] ?? ''), kept.includes(b)]).toEqual([false, false])
    expect([kept.includes(pages[1] ?? ''), kept.includes(a)]).toEqual([true, true])
  })

  test('is not kept where its name does not say its content, as in development', async () => {
    const script = '/_next/static/dev/page.js'
    const browsing = browser({ [page]: 'page', [script]: 'one' })
    await browsing.keep(page, [script])
    expect(browsing.kept('pages')).not.toContain(script)
  })
})
