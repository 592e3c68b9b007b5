import { parseConfig } from '../engines/config/parse-config'
import type { ExercisePackage } from '../exercise-package'
import { gradeAnswer, type Toolbox } from '../grade-answer'
import { type EngineHost, serveEngine } from './serve-engine'

/** The Web Worker for configurations and choices, which need no engine, and can still take too long: a pattern, a deep nesting. */
const host = (): EngineHost => {
  let opened: ExercisePackage | undefined

  const need = (): ExercisePackage => {
    if (!opened) throw new Error('No exercise was opened.')
    return opened
  }

  return {
    async open({ exercise }) {
      opened = exercise
      return undefined
    },
    async run(text) {
      const { kind } = need()
      switch (kind) {
        case 'config-yaml':
        case 'config-json':
        case 'config-hcl':
        case 'config-dockerfile':
          return { kind: 'config', parsed: parseConfig(kind, text) }
        default:
          throw new Error('There is nothing to run in an exercise of this kind.')
      }
    },
    grade: async (answer) => gradeAnswer(need(), answer, noEngines, 'visible'),
    query: nothing,
    plan: nothing,
    reset: async () => undefined,
  }
}

async function nothing(): Promise<never> {
  throw new Error('This worker has no engine.')
}

const noEngines: Toolbox = {
  data: { table: nothing, files: nothing },
  sql: nothing,
  python: nothing,
}

serveEngine(host)
