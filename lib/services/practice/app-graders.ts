import { catalogue } from '@/lib/curriculum/load'
import { environment } from '@/lib/environment'
import { openSandbox } from '@/lib/sandbox/sandbox'
import { appDatabase } from '../app-database'
import { appLog } from '../app-log'
import { newId } from '../new-id'
import { appExercises } from './app-exercises'
import { type Graders, startGraders } from './graders'

/** A development server loads modules again and again, and its pages have copies of their own; one a process. */
const held: { cairnGraders?: Promise<Graders> } = globalThis as typeof globalThis & {
  cairnGraders?: Promise<Graders>
}

/** Starts grading in this process, where it is to grade at all. */
export function startAppGraders(): void {
  const { graders } = environment()
  if (graders === 0 || held.cairnGraders) return
  const starting = start(graders)
  held.cairnGraders = starting
  starting.catch((error) => {
    delete held.cairnGraders
    appLog().error(
      { error: String(error) },
      'Grading did not start; it is tried again when an answer comes in',
    )
  })
}

/** Tells this process's graders that something waits; they start now where they could not before. */
export function nudgeAppGraders(): void {
  startAppGraders()
  held.cairnGraders?.then((graders) => graders.nudge()).catch(() => undefined)
}

/** Stops grading in this process; what was taken on is back in line when this resolves. */
export async function stopAppGraders(): Promise<void> {
  const graders = await held.cairnGraders?.catch(() => undefined)
  delete held.cairnGraders
  await graders?.stop()
}

async function start(atOnce: number): Promise<Graders> {
  const sandbox = openSandbox({ processes: atOnce })
  const context = {
    db: await appDatabase(),
    catalogue,
    exercises: appExercises,
    now: Date.now,
    sandbox,
    owner: newId(),
    note: (error: unknown, attempt: string) =>
      appLog().warn(
        { attempt, error: String(error).slice(0, 500) },
        'Grading came to no verdict; it is tried again',
      ),
  }
  const graders = startGraders(context, atOnce)
  return {
    nudge: graders.nudge,
    idle: graders.idle,
    stop: async () => {
      // What was taken on goes back in line first, so that another process has it at once.
      await graders.stop()
      await sandbox.close()
    },
  }
}
