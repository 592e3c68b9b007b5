import type { DataSource } from '@/lib/grading/engines/data-source'
import type { PackedData } from '../sandbox-job'

/** The data that came with a job, as engines ask for it. */
export function unpackedData({ tables, files }: PackedData): DataSource {
  return {
    table: async (name) => {
      const table = tables[name]
      if (!table) throw new Error(`This exercise does not load ${name}.`)
      return { ddl: table.ddl, csv: new Blob([Uint8Array.from(table.csv)]) }
    },
    files: async (path) => {
      const found = files[path]
      if (!found) throw new Error(`This exercise does not load ${path}.`)
      return found
    },
  }
}
