import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { moduleText } from './engine-folder'
import { type EngineMaker, packageFolder, versionOf } from './engine-maker'

const root = packageFolder('pyodide')

/** Python: Pyodide's two modules, its interpreter and the standard library; no packages. */
export const pyodide: EngineMaker<'pyodide'> = {
  name: 'pyodide',
  version: versionOf(root),
  async make(folder) {
    const { info } = JSON.parse(readFileSync(join(root, 'pyodide-lock.json'), 'utf8'))
    return {
      loader: folder.text('pyodide.js', moduleText(join(root, 'pyodide.mjs'))),
      module: folder.text('pyodide.asm.js', moduleText(join(root, 'pyodide.asm.mjs'))),
      wasm: await folder.packed('pyodide.asm.wasm', readFileSync(join(root, 'pyodide.asm.wasm'))),
      library: folder.asIs('python_stdlib.zip', readFileSync(join(root, 'python_stdlib.zip'))),
      info,
    }
  },
}
