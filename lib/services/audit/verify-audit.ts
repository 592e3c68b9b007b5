import { auditHash, listAuditAfter } from '@/db/queries/audit'
import type { ServiceContext } from '../context'

/** The number and hash of an entry, noted where nobody who can change the database can change it. */
export interface AuditMark {
  readonly sequence: number
  readonly hash: string
}

/** What a look through the whole log found. */
export interface AuditFinding {
  /** How many entries are in order, from the first on. */
  readonly checked: number
  /** The last of them. */
  readonly last: AuditMark | undefined
  /** The first that is not, and what is wrong with it. */
  readonly broken: { readonly sequence: number; readonly how: string } | undefined
}

const pageSize = 1_000
/** Below every number that the column can hold but one. */
const beforeAll = -2_147_483_648

/**
 * Reads the audit log from its first entry and reckons each hash anew from the entry's facts and the hash before it. A
 * changed, inserted, removed or moved entry breaks the chain where it stands. Entries cut off at the end, or a chain made
 * anew from some entry on, are seen by a `mark` that was noted earlier alone.
 */
export async function verifyAudit(
  { db }: Pick<ServiceContext, 'db'>,
  mark?: AuditMark,
): Promise<AuditFinding> {
  let last: AuditMark | undefined
  let checked = 0
  const stop = (sequence: number, how: string) => ({ checked, last, broken: { sequence, how } })
  for (;;) {
    const page = await listAuditAfter(db, last?.sequence ?? beforeAll, pageSize)
    for (const { hash, ...entry } of page) {
      const expected = checked + 1
      if (entry.sequence > expected)
        return stop(expected, `entry ${expected} is missing: ${entry.sequence} comes after ${checked}`)
      if (entry.sequence < expected) return stop(entry.sequence, 'an entry stands before the first')
      if (auditHash(last?.hash ?? '', entry) !== hash)
        return stop(
          entry.sequence,
          `entry ${entry.sequence} was changed, inserted or moved, or the one before it was`,
        )
      if (mark?.sequence === entry.sequence && mark.hash !== hash)
        return stop(
          entry.sequence,
          `entry ${entry.sequence} is not the one that was noted: the chain was made anew`,
        )
      last = { sequence: entry.sequence, hash }
      checked += 1
    }
    if (page.length < pageSize) break
  }
  if (mark && mark.sequence > checked)
    return stop(
      checked + 1,
      `the log ends at entry ${checked}, but entry ${mark.sequence} was noted: its end was cut off`,
    )
  return { checked, last, broken: undefined }
}
