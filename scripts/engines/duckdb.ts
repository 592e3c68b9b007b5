import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type EngineMaker, packageFolder, versionOf } from './engine-maker'

const root = packageFolder('@duckdb/duckdb-wasm')
const dist = join(root, 'dist')

/** DuckDB for browsers with WebAssembly exceptions, which all current ones have, and its glue as one module. */
export const duckdb: EngineMaker<'duckdb'> = {
  name: 'duckdb',
  version: versionOf(root),
  async make(folder) {
    const bundled = await build({
      stdin: {
        contents: "export { BROWSER_RUNTIME, createDuckDB, VoidLogger } from './duckdb-browser-blocking.mjs'",
        resolveDir: dist,
      },
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      legalComments: 'inline',
    })
    return {
      module: folder.text('duckdb.js', bundled.outputFiles[0]?.text ?? ''),
      wasm: await folder.packed('duckdb-eh.wasm', readFileSync(join(dist, 'duckdb-eh.wasm'))),
    }
  },
}
