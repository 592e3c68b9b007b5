import { fileURLToPath } from 'node:url'
import { loadPyodide } from 'pyodide'
import { openPython, type PythonEngine, type PythonFiles } from '@/lib/grading/engines/python/open-python'

const indexURL = fileURLToPath(new URL('../../../../node_modules/pyodide/', import.meta.url))

/** A Python as the grader opens it; starting takes seconds, so a test file opens one. */
export function openLearnerPython(outputBytes?: number): Promise<PythonEngine> {
  return openPython(() => loadPyodide({ indexURL, jsglobals: {} }), { outputBytes })
}

export const noFiles: PythonFiles = new Map()

export function filesOf(texts: Readonly<Record<string, string>>): PythonFiles {
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
}

/** checks.py with one method. */
export function checksOf(body: string): string {
  const indented = body.split('\n').map((line) => `        ${line}`)
  return ['from harness import Case', 'class Checks(Case):', '    def test_it(self):', ...indented].join('\n')
}
