import type { LockfileInfo } from 'pyodide'

/** A compressed file to download. */
export interface Asset {
  readonly url: string
  /** As downloaded. */
  readonly bytes: number
}

/** `/engines/index.json`: where the engines for the browser are. Each has a folder named by its version. */
export interface EngineIndex {
  readonly pglite: {
    readonly module: string
    readonly wasm: Asset
    readonly data: Asset
    /** A new cluster, as `unpackTar` reads it. */
    readonly cluster: Asset
  }
  readonly duckdb: { readonly module: string; readonly wasm: Asset }
  readonly pyodide: {
    readonly loader: string
    readonly module: string
    readonly wasm: Asset
    /** Python's standard library: a zip, compressed as it is. */
    readonly library: Asset
    /** What of Pyodide's lock file is needed to start it without packages. */
    readonly info: LockfileInfo
  }
}
