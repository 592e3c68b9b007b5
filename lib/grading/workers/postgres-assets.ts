/** `/datasets/<name>/index.json`: the tables and files that can be loaded. They stand beside it and are named by their content. */
export interface DatasetIndex {
  /** SHA-256 of the schema that it was built from. */
  readonly schema: string
  readonly tables: Readonly<
    Record<string, { readonly file: string; readonly bytes: number; readonly ddl: string }>
  >
  /** By the path an answer opens them with, such as `files/weather_api/pages.json`; compressed as the tables are. */
  readonly files: Readonly<Record<string, { readonly file: string; readonly bytes: number }>>
}

export interface Asset {
  readonly url: string
  /** As downloaded: the files are gzip. */
  readonly bytes: number
}

/** `/engines/index.json`: where the browser's PostgreSQL is. */
export interface EngineIndex {
  readonly pglite: {
    readonly module: string
    readonly wasm: Asset
    readonly initdb: Asset
    readonly data: Asset
  }
}
