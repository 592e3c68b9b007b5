import type { DataSource } from '../engines/data-source'
import { openPython, type PythonEngine, type PythonFiles } from '../engines/python/open-python'
import type { ExercisePackage } from '../exercise-package'
import { gradeAnswer } from '../grade-answer'
import { filesOf } from '../kinds/grade-python'
import type { Downloads } from './downloads'
import { prefetch, siteWith } from './open-site'
import { type EngineHost, serveEngine } from './serve-engine'
import { startPyodide } from './start-pyodide'

/** The Web Worker that holds one Python with the files of one exercise. */
const hostWith = (downloads: Downloads): EngineHost => {
  const findSite = siteWith(downloads)
  let opened:
    | { exercise: ExercisePackage; data: DataSource; python: PythonEngine; files: PythonFiles }
    | undefined

  const need = () => {
    if (!opened) throw new Error('Python was not opened.')
    return opened
  }

  return {
    async open(opening) {
      const { exercise } = opening
      if (!exercise) throw new Error('Python is for exercises.')
      const site = await findSite()
      prefetch(site, opening)
      const { engines, data } = site
      const { outputBytes } = exercise.limits
      const [python, files] = await Promise.all([
        openPython(() => startPyodide(engines, downloads), { outputBytes }),
        filesOf(exercise, data),
      ])
      opened = { exercise, data, python, files }
      return undefined
    },
    async run(text) {
      const { python, files } = need()
      // Another map, so that files the last run changed are laid out anew.
      return { kind: 'python', run: await python.run(text, new Map(files)) }
    },
    async grade(answer) {
      const { exercise, data, python } = need()
      const toolbox = { data, sql: noDatabase, python: async () => python }
      return gradeAnswer(exercise, answer, toolbox, 'visible')
    },
    query: noDatabase,
    plan: noDatabase,
    reset: async () => undefined,
  }
}

async function noDatabase(): Promise<never> {
  throw new Error('This worker has no database.')
}

serveEngine(hostWith)
