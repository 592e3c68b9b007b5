import { describe, expect, test } from 'vitest'
import { keptAnswer } from '@/lib/grading/downloads-service/kept-answer'

const origin = 'https://cairn.example'

/** A browser's cache and network as far as they are used. */
function browser(site: Record<string, string>) {
  const kept = new Map<string, string>()
  const fetched: string[] = []
  const works: Promise<void>[] = []
  let isOffline = false
  const cache = {
    match: async (url: string) => (kept.has(url) ? new Response(kept.get(url)) : undefined),
    put: async (url: string, response: Response) => void kept.set(url, await response.text()),
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
    delete: async (url: string) => kept.delete(url),
  } as unknown as Cache

  return {
    fetched,
    kept: () => [...kept.keys()].map((url) => new URL(url).pathname),
    goOffline: () => (isOffline = true),
    deploy: (next: Record<string, string>) => (site = next),
    async ask(path: string, init?: RequestInit): Promise<string | undefined> {
      const answer = keptAnswer(new Request(origin + path, init), origin, {
        cache: async () => cache,
        waitUntil: (work) => works.push(work),
        async fetch({ url }) {
          if (isOffline) throw new TypeError('Failed to fetch')
          const { pathname } = new URL(url)
          fetched.push(pathname)
          const text = site[pathname]
          return new Response(text ?? 'none', { status: text === undefined ? 404 : 200 })
        },
      })
      const text = await (await answer)?.text()
      await Promise.all(works)
      return text
    },
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
