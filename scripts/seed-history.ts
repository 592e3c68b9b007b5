import type { Database } from '@/db/database'
import { appendDemoAudit } from '@/db/queries/demo-audit'
import { acceptInvitation, addInvitation } from '@/db/queries/invitations'
import { cameByInvitation, invited } from '@/lib/demo/invited'
import { type DemoDeed, makeAudit } from '@/lib/demo/make-audit'
import { personId, teamId } from '@/lib/demo/make-organisation'
import type { Member, Organisation } from '@/lib/demo/organisation'
import { invitationCodeHash, invitationLastsMs, newInvitationCode } from '@/lib/services/invitation-code'
import { makeInvitation } from '@/lib/services/invitations/make-invitation'
import { revokeInvitation } from '@/lib/services/invitations/revoke-invitation'
import { newId } from '@/lib/services/new-id'
import { demoViewer } from './demo-viewer'

const hour = 3_600_000

/** What happened at a moment, in milliseconds: an entry of the audit log, or something to be done, which makes its own. */
interface Event {
  readonly at: number
  readonly deed?: DemoDeed
  readonly happen?: () => Promise<unknown>
}

/**
 * Fills the audit log of the stored demo organisation, and lets its managers invite, as the product does it, moment by moment
 * up to `now`: the log is in order of time, and its chain holds. No letter is written.
 */
export async function seedHistory(db: Database, organisation: Organisation, now: number): Promise<void> {
  const came = new Set(cameByInvitation.map(({ name }) => personId(name)))
  const events: Event[] = [
    ...invitationsOf(db, organisation, now),
    ...makeAudit(organisation, came).map((deed) => ({ at: deed.at, deed })),
  ]
  let told: DemoDeed[] = []
  const tell = async () => {
    await appendDemoAudit(
      db,
      told.map((deed) => ({ ...deed, at: new Date(deed.at) })),
    )
    told = []
  }
  for (const { deed, happen } of events.toSorted((a, b) => a.at - b.at)) {
    if (deed) told.push(deed)
    if (!happen) continue
    await tell()
    await happen()
  }
  await tell()
}

function invitationsOf(db: Database, organisation: Organisation, now: number): Event[] {
  const waiting = invited.flatMap(({ email, name, team, role, ago, takenBackAgo }): Event[] => {
    const by = managerOf(organisation, teamId(team))
    const context = (at: number) => ({
      db,
      now: () => at,
      environment: { url: 'http://localhost', mail: { by: 'nothing' } as const },
    })
    let id = ''
    const at = now - ago * hour
    const invite = async () => {
      const asked = { email, name, teamId: teamId(team), role }
      id = (await makeInvitation(context(at), await demoViewer(db, by.email), asked)).id
    }
    if (takenBackAgo === undefined) return [{ at, happen: invite }]
    const end = now - takenBackAgo * hour
    const revoke = async () => revokeInvitation(context(end), await demoViewer(db, by.email), { id })
    return [
      { at, happen: invite },
      { at: end, happen: revoke },
    ]
  })
  const accepted = cameByInvitation.flatMap(({ name, after }): Event[] => {
    const person = organisation.people.find((one) => one.id === personId(name))
    const place = organisation.memberships.find((one) => one.personId === person?.id)
    if (!person || !place) throw new Error(`Nobody is called ${name}.`)
    const at = person.createdAt - after * hour
    const invitation = {
      id: newId(),
      codeHash: invitationCodeHash(newInvitationCode()),
      email: person.email,
      name,
      teamId: place.teamId,
      role: place.role,
      expiresAt: new Date(at + invitationLastsMs),
    }
    const deed = { actorId: managerOf(organisation, place.teamId).id, at: new Date(at) }
    const join = () => acceptInvitation(db, invitation.id, person.id, new Date(person.createdAt))
    return [
      // They are here by now, so the service would have them added instead.
      { at, happen: () => addInvitation(db, invitation, deed) },
      { at: person.createdAt, happen: join },
    ]
  })
  return [...waiting, ...accepted]
}

function managerOf({ teams, memberships, people }: Organisation, team: string): Member {
  const above = teams.find(({ id }) => id === team)?.parentId
  const manages = memberships.find(({ teamId, role }) => role === 'manager' && teamId === (above ?? team))
  const manager = people.find(({ id }) => id === manages?.personId)
  if (!manager) throw new Error('Nobody manages this team.')
  return manager
}
