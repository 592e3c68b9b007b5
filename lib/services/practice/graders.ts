import { claimAttempt, releaseAttempts, renewClaims } from '@/db/queries/grading-queue'
import { type GraderContext, gradeAttempt } from './grade-attempt'
import { inTurn } from './next-in-line'

/** Grades what waits in the database, several at a time, until it is stopped. */
export interface Graders {
  /** Looks at once whether something waits. */
  nudge(): void
  /** Resolves once nothing waits that this process could take on, and what it took on is done. */
  idle(): Promise<void>
  /** Takes nothing more on, and puts back in line what is not finished. */
  stop(): Promise<void>
}

/** How long nobody else takes an attempt on. It is renewed while it is graded, so that only what was left is taken. */
export const leaseMs = 30_000
/** How often the database is asked when nobody nudges: what another process left, or a clock has set free. */
const pollMs = 5_000

/** Starts grading, `atOnce` attempts at a time. */
export function startGraders(context: GraderContext, atOnce: number): Graders {
  const active = new Set<Promise<void>>()
  let stopped = false
  let filling: Promise<void> | undefined
  let again = false

  async function fill(): Promise<void> {
    do {
      again = false
      while (!stopped && active.size < atOnce) {
        const attempt = await claim(context)
        if (!attempt) break
        const work = gradeAttempt(context, attempt)
          .catch((error) => context.note(error, attempt.id))
          .finally(() => {
            active.delete(work)
            nudge()
          })
        active.add(work)
      }
    } while (again && !stopped)
  }

  function nudge(): void {
    again = true
    if (stopped || filling) return
    filling = fill()
      // A database that is away is asked again at the next turn of the clock.
      .catch((error) => context.note(error, ''))
      .finally(() => {
        filling = undefined
        if (again) nudge()
      })
  }

  function tick(): void {
    if (active.size > 0) renew(context).catch((error) => context.note(error, ''))
    nudge()
  }

  const clock = setInterval(tick, pollMs)
  clock.unref()
  nudge()
  return {
    nudge,
    idle: async () => {
      while (filling || active.size > 0) await Promise.all([filling, ...active])
    },
    stop: async () => {
      stopped = true
      clearInterval(clock)
      await filling
      await releaseAttempts(context.db, context.owner)
    },
  }
}

function renew({ db, owner, now }: GraderContext) {
  return renewClaims(db, { owner, until: new Date(now() + leaseMs) })
}

function claim({ db, owner, now }: GraderContext) {
  return claimAttempt(db, {
    owner,
    now: new Date(now()),
    until: new Date(now() + leaseMs),
    choose: (waiting, served) => inTurn(waiting, served)[0],
  })
}
