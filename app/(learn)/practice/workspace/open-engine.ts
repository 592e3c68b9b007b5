import type { GradingClient } from '@/lib/grading/workers/grading-client'
import { keepLoadedHere } from '@/lib/grading/workers/keep-loaded-here'
import { startGrading } from '@/lib/grading/workers/start-grading'
import { openPackage } from './open-package'

/**
 * The engine of an exercise, not started yet. Once it is ready the page is kept with it, so that both are there without
 * a network. Throws, in words, where the exercise cannot be fetched.
 */
export async function openEngine(exerciseId: string): Promise<GradingClient> {
  const exercise = await openPackage(exerciseId)
  // What shows a result is fetched when there is one to show, which may be when there is no network.
  if (exercise.kind.startsWith('sql'))
    await Promise.allSettled([import('@/app/ui/data-grid'), import('../../learn/components/plan-tree')])
  const engine = startGrading(exercise)
  let isKept = false
  engine.subscribe(() => {
    if (isKept || engine.state().kind !== 'ready') return
    isKept = true
    void keepLoadedHere(`/practice/${exerciseId}`)
  })
  return engine
}
