declare module '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking' {
  import type { DuckDBBindings, DuckDBBundles, DuckDBRuntime, Logger } from '@duckdb/duckdb-wasm/blocking'

  export const BROWSER_RUNTIME: DuckDBRuntime
  export class VoidLogger implements Logger {
    log(entry: Parameters<Logger['log']>[0]): void
  }
  export function createDuckDB(
    bundles: DuckDBBundles,
    logger: Logger,
    runtime: DuckDBRuntime,
  ): Promise<DuckDBBindings>
}
