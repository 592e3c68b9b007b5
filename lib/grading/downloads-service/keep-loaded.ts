import { isDownload } from './kept-answer'

/** So many pages and workers are kept, those that were used last; what only others are made of goes. */
const atMost = 16

/** Where things are kept and fetched; a test has its own. */
export interface Keeping {
  cache(name: 'downloads' | 'pages'): Promise<Cache>
  fetch(url: string): Promise<Response>
  readonly now: number
}

/** A page or a worker, and what it has loaded so far. */
export interface Loaded {
  /** The address of the page, or of what stands for the worker. */
  readonly url: string
  /** Whether there is a document at that address, to be kept as well. */
  readonly isPage: boolean
  /** Addresses of our own origin. */
  readonly resources: readonly string[]
}

/** What one page or worker is made of. */
interface MadeOf {
  /** Milliseconds. */
  readonly at: number
  readonly urls: readonly string[]
}

/**
 * Keeps what a page or a worker is made of, so that it starts without a network. The service worker only answers from
 * there: on a first visit most was loaded before it could see it. Changes nothing where there is no network.
 */
export async function keepLoaded({ url, isPage, resources }: Loaded, keeping: Keeping): Promise<void> {
  const pages = await keeping.cache('pages')
  const named = isPage ? await keepPage(url, pages, keeping) : []
  if (!named) return
  const all = [...new Set([...resources, ...named])]
  const urls = all.filter((one) => new URL(one).pathname.startsWith('/_next/static/'))
  const downloads = all.filter((one) => isDownload(new URL(one).pathname))
  await Promise.all([
    ...urls.map((one) => keepOne(one, pages, keeping, isImmutable)),
    ...downloads.map(async (one) => keepOne(one, await keeping.cache('downloads'), keeping)),
  ])
  await pages.put(listOf(url), Response.json({ at: keeping.now, urls } satisfies MadeOf))
  await dropUnnamed(pages)
}

/** Keeps the page as it is today and gives the scripts and styles it names; undefined where it cannot be had. */
async function keepPage(url: string, pages: Cache, { fetch }: Keeping) {
  const response = await fetch(url).catch(() => undefined)
  if (response?.status !== 200 || response.redirected) return undefined
  const text = await response.clone().text()
  await pages.put(url, response)
  return [...text.matchAll(/"(\/_next\/static\/[^"\\?#]+)"/g)].map(([, path = '']) => new URL(path, url).href)
}

async function keepOne(
  url: string,
  cache: Cache,
  { fetch }: Keeping,
  isWorthIt: (response: Response) => boolean = () => true,
): Promise<void> {
  if (await cache.match(url, { ignoreVary: true })) return
  const response = await fetch(url).catch(() => undefined)
  if (response?.status === 200 && isWorthIt(response)) await cache.put(url, response)
}

/** A development server gives other content under the same names. */
function isImmutable({ headers }: Response): boolean {
  return headers.get('Cache-Control')?.includes('immutable') ?? false
}

/** Drops pages that were not used for long, and every script that no page kept is made of, such as an old build's. */
async function dropUnnamed(pages: Cache): Promise<void> {
  const known = (await pages.keys()).map(({ url }) => url)
  const lists = await Promise.all(
    known.filter(isList).map(async (list) => ({ list, ...(await readList(pages, list)) })),
  )
  const kept = lists.sort((a, b) => b.at - a.at).slice(0, atMost)
  const named = new Set(kept.flatMap(({ list, urls }) => [list, ofList(list), ...urls]))
  for (const url of known) if (!named.has(url)) await pages.delete(url)
}

async function readList(pages: Cache, list: string): Promise<MadeOf> {
  const read: MadeOf | undefined = await (await pages.match(list))?.json()
  return read ?? { at: 0, urls: [] }
}

const listOf = (url: string) => `${url}?made-of`
const ofList = (list: string) => list.replace(/\?made-of$/, '')
const isList = (url: string) => url.endsWith('?made-of')
