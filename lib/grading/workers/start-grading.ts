import type { ExercisePackage } from '../exercise-package'
import { createGradingClient, type GradingClient } from './grading-client'
import { keepDownloads } from './keep-downloads'
import { startEngineWorker } from './start-engine-worker'

/**
 * The engine of one exercise for this page; nothing is downloaded before its first use. Import this file lazily, and
 * close what it gives when the exercise is left: no engine serves two.
 */
export function startGrading(exercise: ExercisePackage): GradingClient {
  return createGradingClient({
    exercise,
    startWorker: async () => {
      await keepDownloads()
      return startEngineWorker(exercise.kind)
    },
  })
}
