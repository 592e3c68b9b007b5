import { type DataFile, type DatasetIndex, filesIn, tableIn } from '../data/dataset-index'
import type { DataSource } from '../engines/data-source'
import { type Downloads, fetchJson } from './downloads'

/** Where Harebell's visible variant is. */
const DATASET = '/datasets/harebell'

export interface SiteData extends DataSource {
  /** Starts the download of what will be asked for. Throws where there is no such table or file. */
  prefetch(tables: readonly string[], files: readonly string[]): void
}

export function fetchDatasetIndex(): Promise<DatasetIndex> {
  return fetchJson(`${DATASET}/index.json`)
}

/** Harebell's data over the network: each table and file is downloaded once, when it is first asked for, and kept. */
export function openSiteData(index: DatasetIndex, downloads: Downloads): SiteData {
  const kept = new Map<string, Promise<Blob>>()

  function blobOf({ file, bytes }: DataFile): Promise<Blob> {
    const known = kept.get(file)
    if (known) return known
    const blob = downloads
      .open({ url: `${DATASET}/${file}`, bytes })
      .then((stream) => new Response(stream).blob())
    kept.set(file, blob)
    // A failed download must not be remembered, nor be reported to nobody.
    blob.catch(() => kept.delete(file))
    return blob
  }

  return {
    prefetch(tables, files) {
      for (const name of tables) void blobOf(tableIn(index, name))
      for (const [, file] of files.flatMap((path) => filesIn(index, path))) void blobOf(file)
    },
    async table(name) {
      const table = tableIn(index, name)
      return { ddl: table.ddl, csv: await blobOf(table) }
    },
    files: async (path) =>
      Promise.all(
        filesIn(index, path).map(async ([name, file]) => {
          return { path: name, bytes: new Uint8Array(await (await blobOf(file)).arrayBuffer()) }
        }),
      ),
  }
}
