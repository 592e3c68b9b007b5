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

/**
 * Puts back in line what this process has taken on, so that another has it at once, and ends its sandboxes. Whoever ends
 * the process waits for it. Never throws.
 */
export async function stopAppGraders(): Promise<void> {
  try {
    await (await held.cairnGraders)?.stop()
  } catch (error) {
    appLog().warn({ error: String(error) }, 'Grading did not stop cleanly')
  }
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
  let stopping: Promise<void> | undefined
  const stop = async () => {
    // What was taken on goes back in line first.
    await graders.stop()
    await sandbox.close()
  }
  return {
    ...graders,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}
