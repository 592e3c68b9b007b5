import type { Database, Statements } from '@/db/database'
import { appendEntry } from '@/db/queries/progress'
import { newId } from '../new-id'

/** An answer as the ledger is told of it. */
export interface ToldAnswer {
  readonly competency: string
  /** The person's own day. */
  readonly day: string
  readonly at: Date
  readonly right: boolean
}

/**
 * Inside a unit of work: tells the ledger, once a competency and day, that some of its cards came back, which is evidence;
 * and of an answer that is taken back the same with less than nothing.
 */
export function* tellLedger(
  db: Database,
  tx: Statements,
  personId: string,
  { given, takenBack }: { readonly given: readonly ToldAnswer[]; readonly takenBack: readonly ToldAnswer[] },
) {
  const told = new Map<string, { competency: string; day: string; at: Date; right: number; of: number }>()
  for (const { competency, day, at, right } of given) {
    const key = `${competency} ${day}`
    const before = told.get(key) ?? { competency, day, at, right: 0, of: 0 }
    const later = new Date(Math.max(before.at.getTime(), at.getTime()))
    told.set(key, { ...before, at: later, right: before.right + (right ? 1 : 0), of: before.of + 1 })
  }
  const lost = takenBack.filter(({ right }) => right).map((one) => ({ ...one, right: -1, of: -1 }))
  for (const { competency: subject, day, at, right, of } of [...told.values(), ...lost]) {
    if (right === 0) continue
    const detail = { right, of, day }
    yield* appendEntry(db, tx, { id: newId(), personId, kind: 'reviewed', subject, detail, at })
  }
}
