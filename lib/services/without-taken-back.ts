interface LedgerEntry {
  readonly kind: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>> | null
  readonly at: Date
}

/**
 * A ledger without the reviews of which nothing is left: an answer that is taken back stands there as a review of one less.
 */
export function withoutTakenBack<Entry extends LedgerEntry>(entries: readonly Entry[]): readonly Entry[] {
  const reviews = entries.filter(({ kind }) => kind === 'reviewed')
  if (reviews.every((review) => rightIn(review) > 0)) return entries
  const left = new Map<string, number>()
  for (const review of reviews) left.set(dayOf(review), (left.get(dayOf(review)) ?? 0) + rightIn(review))
  return entries.filter(
    (entry) => entry.kind !== 'reviewed' || (rightIn(entry) > 0 && (left.get(dayOf(entry)) ?? 0) > 0),
  )
}

/** Answers that were right, fewer than none where one is taken back. */
const rightIn = ({ detail }: LedgerEntry): number => (typeof detail?.right === 'number' ? detail.right : 1)

/** The competency and the day; what was written before the day was kept is by itself. */
const dayOf = ({ subject, detail, at }: LedgerEntry): string => `${subject} ${detail?.day ?? at.getTime()}`
