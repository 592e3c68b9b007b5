import type { loadPyodide, PyodideAPI, PyodideConfig } from 'pyodide'
import type { Downloads } from './downloads'
import type { EngineIndex } from './engine-index'
import { asWasm, fetchedAs } from './fetched-as'

/** Downloads and starts a Python that knows nothing of JavaScript. */
export async function startPyodide({ pyodide }: EngineIndex, downloads: Downloads): Promise<PyodideAPI> {
  const wasm = downloads.open(pyodide.wasm)
  const library = downloads.open(pyodide.library)
  const [loader, module] = await asModuleWorker(() =>
    Promise.all([
      import(/* turbopackIgnore: true */ /* webpackIgnore: true */ pyodide.loader) as Promise<{
        loadPyodide: typeof loadPyodide
      }>,
      import(/* turbopackIgnore: true */ /* webpackIgnore: true */ pyodide.module) as Promise<{
        default: PyodideConfig['createPyodideModule']
      }>,
    ]),
  )
  const files = {
    'pyodide.asm.wasm': async () => asWasm(await wasm),
    'python_stdlib.zip': async () => new Response(await library),
  }
  return fetchedAs(files, () =>
    loader.loadPyodide({
      indexURL: pyodide.loader.replace(/[^/]*$/, ''),
      createPyodideModule: module.default,
      lockFileContents: { info: pyodide.info, packages: {} },
      // What Python sees as JavaScript's globals: nothing.
      jsglobals: Object.create(null),
    }),
  )
}

/**
 * Pyodide refuses to start where `importScripts` works, as it does in the classic workers that the bundler makes; it
 * needs modules and never scripts, and a classic worker can import modules as well.
 */
async function asModuleWorker<T>(load: () => Promise<T>): Promise<T> {
  const { importScripts } = globalThis as { importScripts?: unknown }
  Object.assign(globalThis, {
    importScripts: () => {
      throw new TypeError('This worker imports modules.')
    },
  })
  try {
    return await load()
  } finally {
    Object.assign(globalThis, { importScripts })
  }
}
