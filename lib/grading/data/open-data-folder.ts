import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { DataSource } from '../engines/data-source'
import { type DatasetIndex, filesIn, tableIn } from './dataset-index'

/**
 * A variant of a data set as `scripts/build-datasets.ts` wrote it into a folder. Each table and file is read when it
 * is asked for. Throws where there is no index: then the data was never generated.
 */
export function openDataFolder(folder: string): DataSource {
  const index: DatasetIndex = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  const unpacked = (file: string) => new Uint8Array(gunzipSync(readFileSync(join(folder, file))))
  return {
    async table(name) {
      const { ddl, file } = tableIn(index, name)
      return { ddl, csv: new Blob([unpacked(file)]) }
    },
    async files(path) {
      return filesIn(index, path).map(([name, { file }]) => ({ path: name, bytes: unpacked(file) }))
    },
  }
}
