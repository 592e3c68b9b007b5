import { loadPyodide } from 'pyodide'
import createPyodideModule from 'pyodide/pyodide.asm.mjs'
import { fetchFromAssets } from '@/lib/sandbox/guest/asset-fetch'
import type { Guest } from '@/lib/sandbox/jail/guest-door'

/** Runs Python without the harness, so that nothing but the process stands in its way. */
const guest: Guest = async (door) => {
  fetchFromAssets(door)
  const { info } = JSON.parse(new TextDecoder().decode(door.asset('pyodide-lock.json')))
  const python = await loadPyodide({
    indexURL: 'file:///engine/',
    createPyodideModule,
    lockFileContents: { info, packages: {} },
    jsglobals: Object.create(null),
    _loadSnapshot: door.asset('python.snapshot'),
  })
  door.send({ kind: 'ready' })
  const { escapes } = door.receive() as { escapes: Record<string, string> }
  for (const [name, code] of Object.entries(escapes)) {
    try {
      door.send({
        name,
        result: `got ${String(await python.runPythonAsync(code, { globals: python.toPy({}) }))}`,
      })
    } catch (error) {
      door.send({ name, result: `refused ${String(error).trim().split('\n').at(-1)}` })
    }
  }
}

export default guest
