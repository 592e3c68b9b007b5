/** A Python in this thread, as grading and the workspace use it. */
export interface PythonEngine {
  /** Runs a text as a script in a fresh module: what it printed, and its error with the line in the learner's text. */
  run(text: string, files: PythonFiles): Promise<PythonRun>
  /** Runs named tests of `checks.py` against the learner's text, each in order, whatever the earlier ones gave. */
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
  readonly line?: number
  readonly traceback?: string
}
