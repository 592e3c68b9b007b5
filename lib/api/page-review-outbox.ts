import { api } from './client'
import { createReviewOutbox } from './review-outbox'

/** A request that hangs is given up after this long, and the answers are sent again later. */
const patience = 20_000

/** The page's own answers to cards: kept in the browser, sent by one tab at a time. */
export const reviewOutbox = createReviewOutbox({
  storage: () => globalThis.localStorage,
  send: (answers) =>
    api.review.answer(
      { sentAt: Date.now(), answers: answers.map(({ personId: _, ...answer }) => answer) },
      { signal: AbortSignal.timeout(patience) },
    ),
  inTurn: (work) => (navigator.locks ? navigator.locks.request('cairn.review', work) : work()),
})
