import type { PyodideAPI } from 'pyodide'
import type { PyCallable, PyDict, PyProxy } from 'pyodide/ffi'
import { harnessSource } from './harness-source'
import { limitMemory } from './limit-memory'

/** A Python in this thread, as grading and the workspace use it. */
export interface PythonEngine {
  /** Runs a text as a script in a fresh module: what it printed, and its error with the line in the learner's text. */
  run(text: string, files: PythonFiles): Promise<PythonRun>
  /**
   * Runs named tests of `checks.py` against the learner's text, each in order, whatever the earlier ones gave. Throws
   * where `checks.py` itself is at fault: a test it does not have, a test that compares nothing.
   */
  test(text: string, tests: string, names: readonly string[], files: PythonFiles): Promise<PythonTested>
  close(): Promise<void>
}

/** Path to bytes: what the working directory holds before each run. */
export type PythonFiles = ReadonlyMap<string, Uint8Array>

export interface PythonRun {
  readonly output: string
  readonly error?: PythonError
  readonly ms: number
}

export interface PythonTested {
  readonly results: readonly {
    readonly test: string
    readonly passed: boolean
    /** The assertion's own words. */
    readonly message: string
    readonly expected?: string
    readonly got?: string
  }[]
  readonly output: string
  /** The learner's text could not be loaded. */
  readonly error?: PythonError
}

export interface PythonError {
  /** `NameError: name 'x' is not defined` */
  readonly message: string
  /** As in `GradingFault`: code that is refused, too much output, no memory or stack left, or any other error. */
  readonly kind: 'error' | 'output' | 'memory' | 'refused'
  readonly line?: number
  readonly traceback?: string
}

export interface PythonOptions {
  /** Bytes that may be printed in one run; after them the run ends. */
  readonly outputBytes?: number
}

/** What an interpreter may take, itself included: about thirty megabytes of it are Python's own. */
const memoryBytes = 384 * 1024 * 1024

type PythonFault = readonly [message: string, line?: number, traceback?: string, kind?: PythonError['kind']]
type PythonResult = readonly [string, boolean, string, string | undefined, string | undefined]

/**
 * A Python behind the harness. `start` loads Pyodide from wherever the caller has it, and must pass an empty object as
 * `jsglobals`; it is called again after the interpreter itself broke down, as it does when its stack overflows in C.
 */
export async function openPython(
  start: () => Promise<PyodideAPI>,
  { outputBytes = 64 * 1024 }: PythonOptions = {},
): Promise<PythonEngine> {
  let harness: Harness | undefined = await openHarness(start, outputBytes)
  async function attempt<T>(work: (harness: Harness) => T, brokenDown: T): Promise<T> {
    harness ??= await openHarness(start, outputBytes)
    try {
      return work(harness)
    } catch (fault) {
      if (!isFatal(fault)) throw fault
      harness = undefined
      return brokenDown
    }
  }
  return {
    async run(text, files) {
      const from = performance.now()
      const [output, error] = await attempt((open) => open.run(text, files), ['', outOfStack] as const)
      return { output, error: error && errorOf(error), ms: performance.now() - from }
    },
    async test(text, tests, names, files) {
      const broken = [[], '', outOfStack] as const
      const tested = await attempt((open) => open.test(text, tests, names, files), broken)
      const [results, output, error] = tested
      return { results: results.map(resultOf), output, error: error && errorOf(error) }
    },
    async close() {
      harness = undefined
    },
  }
}

interface Harness {
  run(text: string, files: PythonFiles): readonly [string, PythonFault?]
  test(
    text: string,
    tests: string,
    names: readonly string[],
    files: PythonFiles,
  ): readonly [readonly PythonResult[], string, PythonFault?]
}

const outOfStack: PythonFault = [
  'The interpreter ran out of memory or stack and was started again. Look for a recursion or a loop that never ends.',
  undefined,
  undefined,
  'memory',
]

async function openHarness(start: () => Promise<PyodideAPI>, outputBytes: number): Promise<Harness> {
  const python = await start()
  limitMemory(python, memoryBytes)
  // What is printed is collected in Python; whatever finds a way past that goes nowhere.
  python.setStdin({ error: true })
  python.setStdout({ batched: () => {} })
  python.setStderr({ batched: () => {} })
  const namespace: PyDict = python.runPython('{"__builtins__": dict(vars(__import__("builtins")))}')
  python.runPython(harnessSource, { globals: namespace, filename: 'harness.py' })
  const called = (name: string) => namespace.get(name) as PyCallable
  const [run, test, putFile, clearFiles] = ['run', 'test', 'put_file', 'clear_files'].map(called) as [
    PyCallable,
    PyCallable,
    PyCallable,
    PyCallable,
  ]
  called('set_limit')(outputBytes)
  let laidOut: PythonFiles | undefined
  function put(files: PythonFiles): void {
    if (laidOut === files) return
    clearFiles()
    for (const [path, bytes] of files) putFile(path, bytes)
    laidOut = files
  }
  return {
    run(text, files) {
      put(files)
      return plain(run(text))
    },
    test(text, tests, names, files) {
      put(files)
      return plain(test(text, tests, python.toPy([...names])))
    },
  }
}

function plain<T>(proxy: PyProxy): T {
  const value = proxy.toJs({ create_pyproxies: false })
  proxy.destroy()
  return value
}

function isFatal(fault: unknown): boolean {
  if (fault instanceof RangeError || fault instanceof WebAssembly.RuntimeError) return true
  return typeof fault === 'object' && fault !== null && 'pyodide_fatal_error' in fault
}

function errorOf([message, line, traceback, kind = 'error']: PythonFault): PythonError {
  return { message, kind, line: line ?? undefined, traceback: traceback ?? undefined }
}

function resultOf([test, passed, message, expected, got]: PythonResult): PythonTested['results'][number] {
  return { test, passed, message, expected: expected ?? undefined, got: got ?? undefined }
}
