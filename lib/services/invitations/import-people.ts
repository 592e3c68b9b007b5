import { MissingRow } from '@/db/errors'
import { importPeople as storeImport } from '@/db/queries/invitations'
import type { Viewer } from '@/lib/access/viewer'
import { counted } from '@/lib/wording/days'
import { Conflict, Invalid } from '../errors'
import { invitationCodeHash, invitationLastsMs, invitationLink, newInvitationCode } from '../invitation-code'
import { newId } from '../new-id'
import { permit } from '../permit'
import { type Delivery, deliveryOf, type Invitation, sendInvitations } from '../send-invitation'
import type { InvitationsContext } from './invitations-context'
import { importReport, readImport } from './read-import'

/**
 * Does what was reported of a CSV file, all of it or nothing; the links of invitations are given this once, and
 * mailed where this installation sends mail. Throws Unauthenticated, Refused, Invalid where a row is wrong, and Conflict with the report as it is now where it would no
 * longer do what was reviewed.
 */
export async function importPeople(
  context: InvitationsContext,
  viewer: Viewer | undefined,
  { file, reviewed }: { readonly file: string; readonly reviewed: string },
) {
  permit(viewer, 'list people and teams')
  const read = await readImport(context, viewer, file)
  const wrong = read.plan.filter(({ outcome }) => outcome === 'wrong')
  if (wrong.length > 0) {
    const lines = counted(wrong.length, 'row is', 'rows are')
    throw new Invalid([
      { path: 'file', message: `${lines} wrong; nothing was done.` },
      ...wrong.slice(0, 19).map(({ line, message }) => ({ path: `file.line ${line}`, message })),
    ])
  }
  const delivery = deliveryOf(context.environment)
  if (read.reviewed !== reviewed) throw changedSince(read, delivery)

  const at = new Date(context.now())
  const links = new Map<number, string>()
  const letters: Invitation[] = []
  const invitations = read.plan.flatMap(({ line, outcome, email, name, teamId, as }) => {
    if (outcome !== 'invite') return []
    const code = newInvitationCode()
    const link = invitationLink(context.environment.url, code)
    links.set(line, link)
    const id = newId()
    const expiresAt = new Date(at.getTime() + invitationLastsMs)
    const codeHash = invitationCodeHash(code)
    const team = teamId === null ? undefined : read.teamNames.get(teamId)
    letters.push({ id, email, by: viewer.name, team, link, expiresAt: expiresAt.getTime() })
    return [{ id, codeHash, email, name: name || null, teamId, role: as, expiresAt }]
  })
  const memberships = read.plan.flatMap(({ outcome, personId, teamId, as }) =>
    outcome === 'add' && personId && teamId ? [{ personId, teamId, role: as }] : [],
  )
  try {
    const work = { importId: newId(), invitations, memberships }
    await storeImport(context.db, work, { actorId: viewer.id, at })
  } catch (error) {
    // A team or a person was deleted in between.
    if (error instanceof MissingRow) throw changedSince(await readImport(context, viewer, file), delivery)
    throw error
  }
  await sendInvitations(context, letters)
  return importReport(read, delivery, links)
}

function changedSince(read: Parameters<typeof importReport>[0], delivery: Delivery): Conflict {
  return new Conflict(
    importReport(read, delivery),
    'Something changed since this file was checked. Nothing was done; look at the report again.',
  )
}
