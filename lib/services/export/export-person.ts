import { appendAudit } from '@/db/queries/audit'
import { findPerson } from '@/db/queries/people'
import { organisation } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'
import { archiveFiles } from './archive-files'
import { countExport } from './count-export'
import { zipOf } from './zip-of'

/**
 * What is kept about a person, for an admin who has to hand it over, without what is the person's alone; it is noted in
 * the audit log. Throws Unauthenticated, Refused for anybody but an admin, NotFound and TooMany.
 */
export async function exportPerson(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  personId: string,
): Promise<ReadableStream<Uint8Array>> {
  permit(viewer, 'administer', organisation)
  const at = now()
  const person = await findPerson(db, personId)
  if (!person) throw new NotFound()
  await countExport(db, viewer.id, at)
  await db.transaction((tx) =>
    appendAudit(db, tx, {
      at: new Date(at),
      actorId: viewer.id,
      action: 'person.exported',
      subject: `person:${personId}`,
    }),
  )
  return zipOf(archiveFiles(db, person, { at, withPrivate: false }), at)
}
