import { listActivePeople, listMembersWithin } from '@/db/queries/audiences'
import { findSettings } from '@/db/queries/planning'
import { listCompletions, listProofs } from '@/db/queries/progress'
import { listTeamIdsWithin } from '@/db/queries/teams'
import type { Viewer } from '@/lib/access/viewer'
import type { Audience, PeopleFilter } from '@/lib/paths/order'
import { breathe } from '../breathe'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { Invalid, NotFound, Refused } from '../errors'
import { permitTeam } from '../permit-team'
import { deriveStanding } from '../standing'
import { type PersonInScope, peopleInScope } from './people-in-scope'

/**
 * Who an audience is now, and the team it speaks for. Throws NotFound for a person or a team the viewer does not look after, Refused for
 * themselves, and Invalid for what the curriculum does not hold.
 */
export async function resolveAudience(
  context: ServiceContext,
  viewer: Viewer,
  audience: Audience,
): Promise<{ readonly people: readonly PersonInScope[]; readonly teamId: string | null }> {
  if (audience.kind === 'people') {
    return { people: await namedPeople(context, viewer, audience.personIds), teamId: null }
  }
  if (audience.kind === 'team') {
    return { people: await membersOf(context, viewer, audience.teamId), teamId: audience.teamId }
  }
  const { teamId } = audience.filter
  const among = teamId ? await membersOf(context, viewer, teamId) : await peopleInScope(context, viewer)
  return { people: await filterPeople(context, among, audience.filter), teamId: teamId ?? null }
}

async function namedPeople(context: ServiceContext, viewer: Viewer, personIds: readonly string[]) {
  if (personIds.includes(viewer.id))
    throw new Refused(
      'You cannot assign to yourself. Propose the path, and somebody who manages you answers.',
    )
  const inScope = new Set((await peopleInScope(context, viewer)).map(({ personId }) => personId))
  if (personIds.some((id) => !inScope.has(id)))
    throw new NotFound('There is nobody by that id among your people.')
  return listActivePeople(context.db, personIds)
}

async function membersOf(context: ServiceContext, viewer: Viewer, teamId: string) {
  await permitTeam(context, viewer, 'change team', teamId)
  const members = await listMembersWithin(context.db, await listTeamIdsWithin(context.db, teamId))
  return members.filter(({ personId }) => personId !== viewer.id)
}

async function filterPeople(
  context: ServiceContext,
  among: readonly PersonInScope[],
  { targetLevel, lacks }: PeopleFilter,
): Promise<readonly PersonInScope[]> {
  const { db, catalogue } = context
  const { findCompetency } = indexOf(catalogue)
  if (targetLevel && !catalogue.levels.some(({ id }) => id === targetLevel))
    throw new Invalid([
      { path: 'audience.filter.targetLevel', message: `There is no level "${targetLevel}".` },
    ])
  const lacked = lacks ? findCompetency(lacks) : undefined
  if (lacks && !lacked)
    throw new Invalid([{ path: 'audience.filter.lacks', message: `There is no competency "${lacks}".` }])
  const found: PersonInScope[] = []
  for (const person of among) {
    // Of thousands it takes a second or more; others are answered meanwhile.
    await breathe()
    if (targetLevel) {
      const target = (await findSettings(db, person.personId))?.target
      if (target?.kind !== 'level' || target.level !== targetLevel) continue
    }
    if (lacked && (await hasProven(context, person.personId, lacked.id))) continue
    found.push(person)
  }
  return found
}

async function hasProven({ db, catalogue }: ServiceContext, personId: string, competencyId: string) {
  const [completions, proofs] = await Promise.all([listCompletions(db, personId), listProofs(db, personId)])
  return deriveStanding(catalogue, completions, proofs).proven.has(competencyId)
}
