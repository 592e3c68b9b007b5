import type { PGlite } from '@electric-sql/pglite'
import type { Downloads } from './downloads'
import type { Asset, EngineIndex } from './engine-index'
import { asWasm } from './fetched-as'
import { unpackTar } from './unpack-tar'

/** WebAssembly that does nothing. */
const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

/** Downloads PostgreSQL and starts it on a new cluster that is downloaded as well: making one takes seconds. */
export async function startPglite({ pglite }: EngineIndex, downloads: Downloads): Promise<PGlite> {
  const response = async (asset: Asset) => new Response(await downloads.open(asset))
  const [module, pgliteWasmModule, fsBundle, cluster] = await Promise.all([
    // Served as it is from our own origin: the page's bundler never sees PGlite.
    import(/* turbopackIgnore: true */ /* webpackIgnore: true */ pglite.module) as Promise<{
      PGlite: typeof PGlite
    }>,
    downloads.open(pglite.wasm).then((stream) => WebAssembly.compileStreaming(asWasm(stream))),
    response(pglite.data).then((packed) => packed.blob()),
    response(pglite.cluster).then((packed) => packed.arrayBuffer()),
  ])
  return module.PGlite.create({
    pgliteWasmModule,
    fsBundle,
    loadDataDir: unpackTar(new Uint8Array(cluster)),
    // What would make a cluster. It is never run, and where it is missing PGlite downloads it.
    initdbWasmModule: new WebAssembly.Module(emptyModule),
  })
}
