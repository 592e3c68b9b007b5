import { claimChore, finishChore } from '@/db/queries/chores'
import { claimMail, releaseMail, sweepMail } from '@/db/queries/mail-queue'
import type { ServiceContext } from '../context'
import { giveStandingOrders } from '../give-standing-orders'
import { type DeliveryContext, deliverMail } from './deliver-mail'
import type { Post } from './letter'
import { noteDueDates } from './note-due-dates'
import { noteRefreshes } from './note-refreshes'
import { queueDigests } from './queue-digests'

/** Tells people of due dates and sends what waits, until it is stopped. */
export interface Postmen {
  /** Looks at once whether something is to be done. */
  nudge(): void
  /** Resolves once nothing is to be done that this process could do now. */
  idle(): Promise<void>
  /** Takes nothing more on, and puts back in line what was not begun. */
  stop(): Promise<void>
}

/** What postmen work with; without a post, people are told in the application alone. */
export interface PostmenContext extends Omit<DeliveryContext, 'post'> {
  readonly post: Post | undefined
}

/** How long nobody else takes on what this process has: longer than a try can last. */
export const leaseMs = 3 * 60_000
/** How often the database is asked. */
const pollMs = 15_000

interface Chore {
  readonly name: string
  /** How often it comes back, whichever process does it. */
  readonly everyMs: number
  readonly needsPost: boolean
  readonly run: (context: PostmenContext) => Promise<void>
}

const keptMs = 60 * 24 * 60 * 60_000

const chores: readonly Chore[] = [
  { name: 'standing-orders', everyMs: 60_000, needsPost: false, run: giveStandingOrders },
  { name: 'due-dates', everyMs: 10 * 60_000, needsPost: false, run: noteDueDates },
  { name: 'refreshes', everyMs: 60 * 60_000, needsPost: false, run: noteRefreshes },
  { name: 'digests', everyMs: 5 * 60_000, needsPost: true, run: queueDigests },
  { name: 'sweep-mail', everyMs: 24 * 60 * 60_000, needsPost: false, run: sweep },
]

/** Starts the rounds in this process. */
export function startPostmen(context: PostmenContext): Postmen {
  let stopped = false
  let walking: Promise<void> | undefined
  let again = false

  async function walk(): Promise<void> {
    do {
      again = false
      for (const chore of chores) if (!stopped) await doChore(context, chore)
      await sendWaiting()
    } while (again && !stopped)
  }

  async function sendWaiting(): Promise<void> {
    const { db, now, owner, post } = context
    while (post && !stopped) {
      const until = new Date(now() + leaseMs)
      const mail = await claimMail(db, { owner, now: new Date(now()), until })
      // A server that is away is not asked about each mail in turn: the next one waits for the clock.
      if (!mail || (await deliverMail({ ...context, post }, mail)) === 'pause') return
    }
  }

  function nudge(): void {
    again = true
    if (stopped || walking) return
    walking = walk()
      // A database that is away is asked again at the next turn of the clock.
      .catch((error) => context.note(error, ''))
      .finally(() => {
        walking = undefined
      })
  }

  const clock = setInterval(nudge, pollMs)
  clock.unref()
  nudge()
  return {
    nudge,
    idle: async () => {
      while (walking) await walking
    },
    stop: async () => {
      stopped = true
      clearInterval(clock)
      await walking
      await releaseMail(context.db, context.owner)
    },
  }
}

/** Does a chore where no other process has it and its time has come; one that breaks is tried again after its lease. */
async function doChore(context: PostmenContext, { name, everyMs, needsPost, run }: Chore): Promise<void> {
  const { db, now, owner, post } = context
  if (needsPost && !post) return
  const until = new Date(now() + leaseMs)
  if (!(await claimChore(db, { name, owner, now: new Date(now()), until }))) return
  try {
    await run(context)
  } catch (error) {
    context.note(error, name)
    return
  }
  await finishChore(db, { name, owner, until: new Date(now() + everyMs) })
}

function sweep({ db, now }: Pick<ServiceContext, 'db' | 'now'>): Promise<void> {
  return sweepMail(db, new Date(now() - keptMs))
}
