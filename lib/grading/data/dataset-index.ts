/** `/datasets/<name>/index.json`: the tables and files that can be loaded. They stand beside it and are named by their content. */
export interface DatasetIndex {
  /** SHA-256 of the schema that it was built from. */
  readonly schema: string
  readonly tables: Readonly<Record<string, DataFile & { readonly ddl: string }>>
  /** By the path an answer opens them with, such as `files/weather_api/pages.json`; compressed as the tables are. */
  readonly files: Readonly<Record<string, DataFile>>
}

export interface DataFile {
  /** Name beside the index. */
  readonly file: string
  /** As downloaded: gzip. */
  readonly bytes: number
}

/** A table's entry. Throws where there is none. */
export function tableIn({ tables }: DatasetIndex, name: string): DatasetIndex['tables'][string] {
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined
  if (!table) throw new Error(`There is no table ${name} in this data set.`)
  return table
}

/** Every file at or below a path, by its own path. Throws where there is none. */
export function filesIn({ files }: DatasetIndex, path: string): readonly (readonly [string, DataFile])[] {
  const folder = `${path.replace(/\/$/, '')}/`
  const found = Object.entries(files).filter(([name]) => name === path || name.startsWith(folder))
  if (found.length === 0) throw new Error(`There is no file ${path} in this data set.`)
  return found
}
