import { api } from './client'
import type { OutgoingChange } from './outbox'
import { createOutbox } from './outbox-sender'
import { stepPath } from './step-path'

/** A request that hangs is given up after this long, and the change is sent again later. */
const patience = 20_000

/** The page's own outbox: kept in the browser, sent by one tab at a time. */
export const outbox = createOutbox({
  storage: () => globalThis.localStorage,
  send: async ({ stepId, done, minutes }: OutgoingChange) => {
    const options = { signal: AbortSignal.timeout(patience) }
    if (done) await api.progress.complete({ ...stepPath(stepId), minutes }, options)
    else await api.progress.undo(stepPath(stepId), options)
  },
  inTurn: (work) => {
    const turn = turns.then(() => (navigator.locks ? navigator.locks.request('cairn.outbox', work) : work()))
    turns = turn.catch(() => undefined)
    return turn
  },
})

let turns: Promise<void> = Promise.resolve()
