import type { Catalogue, Step } from '@/lib/curriculum/catalogue'
import { type Chance, chanceFrom } from './chance'
import { habits } from './habits'
import { type Doing, keepLedger } from './ledger'
import type { Member, MemberSettings, Organisation } from './organisation'
import { competenciesUpTo, routeThrough } from './route'

const day = 86_400_000

/**
 * So many learners for measuring: each with settings and a ledger, up to `most` steps done; the first has exactly `done`.
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
      member: memberOf(id, place, now),
      settings: settingsOf(id, now),
      kept: keepLedger(id, doingsOf(steps, now, chance), chance),
    }
  })
  return {
    people: crowd.map(({ member }) => member),
    settings: crowd.map(({ settings }) => settings),
    ledger: crowd.flatMap(({ kept }) => kept.ledger),
    completions: crowd.flatMap(({ kept }) => kept.completions),
    proofs: [],
    reviews: [],
    pins: [],
    teams: [],
    memberships: [],
    assignments: [],
  }
}

/** The e-mail of the learner at a place, 0 being the one whose progress is exact. */
export const crowdEmail = (place: number) => `learner-${place}@crowd.example`

const memberOf = (id: string, place: number, now: number): Member => ({
  id,
  email: crowdEmail(place),
  name: `Learner ${place}`,
  role: 'learner',
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

function doingsOf(steps: readonly Step[], now: number, chance: Chance): Doing[] {
  const began = now - 190 * day
  return steps.map((step, index) => ({
    kind: 'completed',
    subject: step.id,
    contentVersion: step.version,
    minutes: step.minutes + chance.between(-4, 9),
    at: began + index * day + chance.between(0, 3_600_000),
  }))
}
