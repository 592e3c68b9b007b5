import { loadPyodide, type PyodideAPI } from 'pyodide'
import createPyodideModule from 'pyodide/pyodide.asm.mjs'
import { openPython } from '@/lib/grading/engines/python/open-python'
import { fetchFromAssets } from './asset-fetch'
import { guestWith, without } from './guest'

/** Grades Python on an interpreter that starts from a picture of its memory made at build. */
export default guestWith(async (door) => {
  fetchFromAssets(door)
  const { info } = JSON.parse(new TextDecoder().decode(door.asset('pyodide-lock.json')))
  const start = (): Promise<PyodideAPI> =>
    loadPyodide({
      indexURL: 'file:///engine/',
      createPyodideModule,
      lockFileContents: { info, packages: {} },
      // What Python sees as JavaScript's globals: nothing.
      jsglobals: Object.create(null),
      _loadSnapshot: door.asset('python.snapshot'),
    })
  let warm: Promise<PyodideAPI> | undefined = Promise.resolve(await start())
  const next = () => {
    const interpreter = warm ?? start()
    warm = undefined
    return interpreter
  }
  return (_, { exercise }) => {
    const { outputBytes } = exercise.limits
    return { sql: without('a database'), python: () => openPython(next, { outputBytes }) }
  }
})
