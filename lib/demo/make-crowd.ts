import type { Catalogue, Step } from '@/lib/curriculum/catalogue'
import { type Chance, chanceFrom } from './chance'
import { habits } from './habits'
import { type Doing, keepLedger } from './ledger'
import type { Member, MemberSettings, Membership, Organisation, Team } from './organisation'
import { competenciesUpTo, routeThrough } from './route'

const day = 86_400_000
/** A team of so many learners has four below it, which they are in, and a manager. */
export const crowdTeamSize = 200
const subTeamsEach = 4

/**
 * So many learners for measuring: each with settings and a ledger, up to `most` steps done; the first has exactly `done`.
 * They are in teams, and there is an admin.
 */
export function makeCrowd(
  catalogue: Catalogue,
  { size, done, most, now }: { size: number; done: number; most: number; now: number },
): Organisation {
  const route = routeThrough(competenciesUpTo(catalogue, 'lead'), new Set(), [])
  const crowd = Array.from({ length: size }, (_, place) => {
    const chance = chanceFrom(`crowd ${place}`)
    const id = chance.id()
    const steps = route.slice(0, place === 0 ? done : chance.between(0, most))
    return {
      member: memberOf(id, crowdEmail(place), now),
      settings: settingsOf(id, now),
      kept: keepLedger(id, doingsOf(steps, now, chance), { ...chance, id: numberedFrom(id) }),
    }
  })
  const members = crowd.map(({ member }) => member)
  const teams = teamsOf(members, now)
  return {
    people: [
      memberOf(chanceFrom('crowd admin').id(), crowdAdmin, now, 'admin'),
      ...teams.managers,
      ...members,
    ],
    settings: crowd.map(({ settings }) => settings),
    ledger: crowd.flatMap(({ kept }) => kept.ledger),
    completions: crowd.flatMap(({ kept }) => kept.completions),
    proofs: crowd.flatMap(({ kept }) => kept.proofs),
    reviews: [],
    pins: [],
    teams: teams.teams,
    memberships: teams.memberships,
    paths: [],
    orders: [],
    needs: [],
    helpers: [],
    evidence: [],
    assignments: [],
    proposals: [],
  }
}

/** The e-mail of the learner at a place, 0 being the one whose progress is exact. */
export const crowdEmail = (place: number) => `learner-${place}@crowd.example`

export const crowdManager = (team: number) => `manager-${team}@crowd.example`
export const crowdAdmin = 'admin@crowd.example'

const memberOf = (id: string, email: string, now: number, role: Member['role'] = 'learner'): Member => ({
  id,
  email,
  name: nameOf(email),
  role,
  timeZone: 'Europe/London',
  createdAt: now - 200 * day,
})

const settingsOf = (personId: string, now: number): MemberSettings => ({
  personId,
  targetLevel: 'lead',
  targetDate: null,
  weekdayMinutes: habits.evenings.weekdayMinutes,
  daysOff: [],
  stack: {},
  updatedAt: now - 200 * day,
})

/**
 * Ids that count on from a person's own: among hundreds of thousands drawn by chance from 32 bits some would come twice.
 */
function numberedFrom(personId: string): () => string {
  let number = 0
  return () => `${personId.slice(0, 16)}${String(number++).padStart(6, '0')}`
}

/** "Learner 12" for learner-12@…. */
function nameOf(email: string): string {
  const name = (email.split('@')[0] ?? '').replace('-', ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function teamsOf(members: readonly Member[], now: number) {
  const since = now - 200 * day
  const managers: Member[] = []
  const teams: Team[] = []
  const memberships: Membership[] = []
  for (let from = 0; from < members.length; from += crowdTeamSize) {
    const chance = chanceFrom(`crowd team ${from}`)
    const number = from / crowdTeamSize
    const top: Team = { id: chance.id(), name: `Team ${number}`, parentId: null, createdAt: since }
    const below = Array.from({ length: subTeamsEach }, (_, at): Team => {
      return { id: chance.id(), name: `Team ${number}.${at}`, parentId: top.id, createdAt: since }
    })
    const manager = memberOf(chance.id(), crowdManager(number), now)
    managers.push(manager)
    teams.push(top, ...below)
    memberships.push({ teamId: top.id, personId: manager.id, role: 'manager', since })
    for (const [at, { id }] of members.slice(from, from + crowdTeamSize).entries())
      memberships.push({ teamId: below[at % subTeamsEach]!.id, personId: id, role: 'member', since })
  }
  return { managers, teams, memberships }
}

/** The steps day by day; half of the competencies finished with them were proven by their exercises. */
function doingsOf(steps: readonly Step[], now: number, chance: Chance): Doing[] {
  const began = now - 190 * day
  return steps.flatMap((step, index): Doing[] => {
    const at = began + index * day + chance.between(0, 3_600_000)
    const minutes = step.minutes + chance.between(-4, 9)
    const done: Doing = { kind: 'completed', subject: step.id, contentVersion: step.version, minutes, at }
    const isLast = steps[index + 1] !== undefined && steps[index + 1]?.competency !== step.competency
    if (!isLast || chance.happens(50)) return [done]
    return [done, { kind: 'proven', subject: step.competency, detail: { how: 'exercises' }, at: at + 1 }]
  })
}
