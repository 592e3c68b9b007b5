import { withParameters } from '../engines/sql/with-parameters'
import type { SqlEngine } from '../engines/sql-engine'
import type { ExercisePackage } from '../exercise-package'
import type { Downloads } from './downloads'
import { prefetch, type Site, siteWith } from './open-site'
import type { EngineHost } from './serve-engine'

/** Downloads and starts one of the databases; called at most once in a worker. */
export type StartSql = (site: Site, exercise?: ExercisePackage) => Promise<SqlEngine>

/** What PostgreSQL and DuckDB do alike for a lesson and for an exercise. */
export function sqlHost(start: StartSql, downloads: Downloads): EngineHost {
  const findSite = siteWith(downloads)
  let engine: SqlEngine | undefined
  let exercise: ExercisePackage | undefined
  let isPrepared = false

  const opened = (): SqlEngine => {
    if (!engine) throw new Error('The database was not opened.')
    return engine
  }

  /** The exercise's tables as the answer finds them. */
  async function prepare(): Promise<undefined> {
    await opened().reset(exercise?.tables)
    if (exercise?.setup !== undefined) {
      const { error } = await opened().runAsOwner(exercise.setup)
      if (error) throw new Error(`The exercise's own preparation stops: ${error.message}`)
    }
    isPrepared = true
  }

  /** A lesson has nothing to prepare; an exercise is prepared once before somebody looks around. */
  async function prepareOnce(): Promise<void> {
    if (exercise && !isPrepared) await prepare()
  }

  return {
    async open(opening) {
      exercise = opening.exercise
      const site = await findSite()
      prefetch(site, opening)
      // Lessons never need it; an exercise has it before the first verdict is asked for.
      const grading = exercise && import('../grade-answer')
      engine ??= await start(site, exercise)
      await engine.load(opening.tables)
      await grading
      return undefined
    },
    async run(text) {
      await prepareOnce()
      const result = await opened().run(withParameters(text, exercise?.parameters ?? {}))
      return { kind: 'sql', result }
    },
    async query(sql) {
      await prepareOnce()
      return opened().run(sql)
    },
    async plan(sql) {
      await prepareOnce()
      return opened().plan(withParameters(sql, exercise?.parameters ?? {}))
    },
    async grade(answer) {
      if (!exercise) throw new Error('No exercise was opened.')
      const { gradeAnswer } = await import('../grade-answer')
      isPrepared = false
      const { data } = await findSite()
      const toolbox = { data, sql: async () => opened(), python: noPython }
      return gradeAnswer(exercise, answer, toolbox, 'visible')
    },
    reset: prepare,
  }
}

async function noPython(): Promise<never> {
  throw new Error('This worker has no Python.')
}
