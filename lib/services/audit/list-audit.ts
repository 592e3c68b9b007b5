import { type AuditFilter, listAudit as listEntries, listNamesOf } from '@/db/queries/audit'
import { organisation } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'

const pageSize = 50

/**
 * What was done here, by whom and to what, a page at a time, the newest first, with the names that people and teams have
 * now. Throws Unauthenticated, and Refused for anybody but an admin.
 */
export async function listAudit(
  { db }: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  { actor, subject, action, before }: Omit<AuditFilter, 'actorId'> & { readonly actor?: string | undefined },
) {
  permit(viewer, 'administer', organisation)
  const found = await listEntries(db, { actorId: actor, subject, action, before }, pageSize + 1)
  const page = found.slice(0, pageSize)
  const ids = page.flatMap((entry) => [entry.actorId ?? [], idOf(entry.subject)].flat())
  const names = await listNamesOf(db, [...new Set(ids)])
  const last = page.at(-1)
  return {
    entries: page.map(({ sequence, at, actorId, action, subject, detail }) => ({
      sequence,
      at: at.getTime(),
      actor: actorId === null ? null : { id: actorId, name: names.get(actorId) ?? null },
      action,
      subject,
      subjectName: names.get(idOf(subject)) ?? null,
      detail,
    })),
    next: last && found.length > pageSize ? last.sequence : null,
  }
}

function idOf(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1)
}
