import type { Database } from '@/db/database'
import { listNamesOf } from '@/db/queries/audit'
import { type NoticeInWords, noticeInWords, type Told } from '@/lib/wording/notice'

/** Things somebody was told, as sentences; people who were noted by their id are named as they are called now. */
export async function toldInWords<One extends Told>(
  db: Database,
  told: readonly One[],
  today: string,
): Promise<(One & NoticeInWords)[]> {
  const ids = told.flatMap(({ data }) => [data.by, data.personId].filter((id) => typeof id === 'string'))
  const names = await listNamesOf(db, [...new Set(ids)])
  const nameOf = (id: unknown) => (typeof id === 'string' ? names.get(id) : undefined)
  return told.map((one) => {
    const { by, person, personId } = one.data
    const data = { ...one.data, by: nameOf(by) ?? by, person: nameOf(personId) ?? person ?? nameOf(by) }
    // One language, as in a mail: what the person reads in a browser says the same.
    return { ...one, ...noticeInWords({ kind: one.kind, data }, today, 'en-GB') }
  })
}
