import { type Downloads, fetchJson } from './downloads'
import type { EngineIndex } from './engine-index'
import type { Opening } from './messages'
import { fetchDatasetIndex, openSiteData, type SiteData } from './site-data'

/** Where engines and data are on our own origin. */
export interface Site {
  readonly engines: EngineIndex
  readonly data: SiteData
}

/** The site, found once and by the first who needs it; a failure is not remembered. */
export function siteWith(downloads: Downloads): () => Promise<Site> {
  let site: Promise<Site> | undefined
  return () => {
    site ??= openSite(downloads).catch((fault) => {
      site = undefined
      throw fault
    })
    return site
  }
}

/**
 * Begins the downloads of an opening's tables and files. The engine's own are to be asked for in the same breath, so
 * that all are counted in one total.
 */
export function prefetch({ data }: Site, { tables, exercise }: Opening): void {
  const own = Object.keys(exercise?.fixtures ?? {})
  const isOwn = (path: string) => own.some((file) => file === path || file.startsWith(`${path}/`))
  data.prefetch(
    tables,
    (exercise?.files ?? []).filter((path) => !isOwn(path)),
  )
}

async function openSite(downloads: Downloads): Promise<Site> {
  const [engines, datasets] = await Promise.all([
    fetchJson<EngineIndex>('/engines/index.json'),
    fetchDatasetIndex(),
  ])
  return { engines, data: openSiteData(datasets, downloads) }
}
