import type { GradingClient } from '@/lib/grading/workers/grading-client'
import { startGrading } from '@/lib/grading/workers/start-grading'
import { openPackage } from './open-package'

/** The engine of an exercise, not started yet. Throws, in words, where the exercise cannot be fetched. */
export async function openEngine(exerciseId: string): Promise<GradingClient> {
  return startGrading(await openPackage(exerciseId))
}
