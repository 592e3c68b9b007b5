import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '@/lib/curriculum/load'
import { dateIn } from '@/lib/demo/calendar'
import { crowdEmail, makeCrowd } from '@/lib/demo/make-crowd'
import { makeOrganisation } from '@/lib/demo/make-organisation'
import type { Entry, Organisation } from '@/lib/demo/organisation'
import { askedOf } from '@/lib/paths/asked-of'

const noon = Date.UTC(2026, 10, 23, 12)
const harebell = makeOrganisation(catalogue, noon)
const steps = new Map(catalogue.competencies.flatMap((one) => one.steps).map((step) => [step.id, step]))
const competencies = new Map(catalogue.competencies.map((one) => [one.id, one]))

describe('Harebell', () => {
  test('has an admin, two managers, three teams with sub-teams and forty learners', () => {
    const managers = new Set(
      harebell.memberships.filter(({ role }) => role === 'manager').map((one) => one.personId),
    )
    const admins = harebell.people.filter(({ role }) => role === 'admin')
    const tops = harebell.teams.filter(({ parentId }) => parentId === null)
    expect(admins.map(({ email }) => email)).toEqual(['admin@harebell.example'])
    expect(managers.size).toBe(2)
    expect(harebell.people.length - admins.length - managers.size).toBe(40)
    expect(tops).toHaveLength(3)
    for (const { id } of tops)
      expect(harebell.teams.filter(({ parentId }) => parentId === id)).toHaveLength(2)
  })

  test('has nobody twice', () => {
    for (const key of ['id', 'email', 'name'] as const)
      expect(new Set(harebell.people.map((one) => one[key])).size).toBe(harebell.people.length)
    expect(new Set(harebell.ledger.map(({ id }) => id)).size).toBe(harebell.ledger.length)
  })

  test('has writable addresses only', () => {
    for (const { email } of harebell.people) expect(email).toMatch(/^[a-z]+(\.[a-z]+)*@harebell\.example$/)
  })

  test('is the same each time', () => {
    expect(makeOrganisation(catalogue, noon)).toEqual(harebell)
  })

  test('has people at every point of the way, and second thoughts', () => {
    const done = harebell.people.map(
      ({ id }) => harebell.completions.filter((one) => one.personId === id).length,
    )
    expect(done.filter((count) => count === 0).length).toBeGreaterThan(4)
    expect(done.filter((count) => count > 0 && count < 20).length).toBeGreaterThan(4)
    expect(done.filter((count) => count > 60).length).toBeGreaterThan(4)
    expect(harebell.ledger.some(({ kind }) => kind === 'undone')).toBe(true)
    expect(new Set(harebell.proofs.map(({ how }) => how))).toEqual(
      new Set(['stated', 'placement', 'exercises', 'sign-off']),
    )
  })

  test('has needs of its teams, people who help, and evidence that waits, was returned and was approved', () => {
    const tops = harebell.teams.filter(({ parentId }) => parentId === null).map(({ id }) => id)
    expect(new Set(harebell.needs.map(({ teamId }) => teamId))).toEqual(new Set(tops))
    expect(harebell.helpers.length).toBeGreaterThan(2)
    const decided = new Set(harebell.evidence.map(({ decision }) => decision?.decision))
    expect(decided).toEqual(new Set([undefined, 'returned', 'approved']))
    for (const { personId, competencyId, decision } of harebell.evidence) {
      if (decision?.decision !== 'approved') continue
      const own = harebell.proofs.filter((one) => one.personId === personId)
      expect(own.filter((one) => one.competencyId === competencyId).map(({ how }) => how)).toEqual([
        'sign-off',
      ])
    }
  })

  test('names only what the curriculum holds', () => {
    const tasks = new Set(
      harebell.paths.flatMap(({ id, draft }) =>
        askedOf(id, draft.content, new Set()).tasks.map((task) => task.id),
      ),
    )
    const known = (id: string) => steps.has(id) || competencies.has(id) || tasks.has(id)
    expect(harebell.assignments.flatMap(({ items }) => items).filter((id) => !known(id))).toEqual([])
    expect(harebell.ledger.map(({ subject }) => subject).filter((id) => !known(id))).toEqual([])
    const told = [...harebell.needs, ...harebell.evidence, ...harebell.proofs].map((one) => one.competencyId)
    expect(told.filter((id) => !competencies.has(id))).toEqual([])
    for (const { stepId, contentVersion } of harebell.completions)
      expect(contentVersion).toBe(steps.get(stepId)?.version)
  })
})

test('on whatever day it is made, nobody was ahead of themselves or of the clock', () => {
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, (date) => {
      const organisation = makeOrganisation(catalogue, date.getTime())
      expect(futureEntries(organisation, date.getTime())).toEqual([])
      expect(early(organisation)).toEqual([])
      expect(notAmounting(organisation)).toEqual([])
      expect(beforeJoining(organisation)).toEqual([])
    }),
    { numRuns: 12 },
  )
})

test('study happens at the hours and on the days of whoever studies', () => {
  const isla = harebell.people.find(({ name }) => name === 'Isla McKenzie')
  const days = harebell.ledger
    .filter(({ personId, kind }) => personId === isla?.id && kind === 'completed')
    .map(({ at }) => new Date(`${dateIn('Pacific/Auckland', at)}T12:00:00Z`).getUTCDay())
  expect(days.length).toBeGreaterThan(10)
  expect(days.filter((day) => day === 0 || day > 4)).toEqual([])
})

test('a crowd has exactly what is asked for', () => {
  const crowd = makeCrowd(catalogue, { size: 50, done: 60, most: 120, now: noon })
  const first = crowd.people.find(({ email }) => email === crowdEmail(0))
  expect(crowd.settings).toHaveLength(50)
  expect(crowd.completions.filter(({ personId }) => personId === first?.id)).toHaveLength(60)
  expect(early(crowd)).toEqual([])
  expect(notAmounting(crowd)).toEqual([])
  expect(futureEntries(crowd, noon)).toEqual([])
})

const futureEntries = ({ ledger }: Organisation, now: number) => ledger.filter(({ at }) => at >= now)

const beforeJoining = ({ people, ledger }: Organisation) =>
  ledger.filter(({ personId, at }) => at < (people.find(({ id }) => id === personId)?.createdAt ?? 0))

/** Steps that somebody did before what they need. */
function early({ people, ledger }: Organisation): string[] {
  return people.flatMap(({ id, name }) => {
    const done = new Set<string>()
    const proven = new Set<string>()
    const holds = (competency: string) =>
      proven.has(competency) || competencies.get(competency)?.steps.every((step) => done.has(step.id))
    return entriesOf(ledger, id).flatMap(({ kind, subject }) => {
      if (kind === 'proven') proven.add(subject)
      if (kind !== 'completed') return []
      const step = steps.get(subject)
      const missing = [
        ...(step?.prerequisites ?? []).filter(
          (needed) => !done.has(needed) && !holds(needed.split('/')[0] ?? ''),
        ),
        ...(competencies.get(step?.competency ?? '')?.prerequisites ?? []).filter((needed) => !holds(needed)),
      ]
      done.add(subject)
      return missing.map((needed) => `${name}: ${subject} before ${needed}`)
    })
  })
}

/** People whose ledger, read entry by entry, does not give their completions or is out of order. */
function notAmounting({ people, ledger, completions }: Organisation): string[] {
  return people.flatMap(({ id, name }) => {
    const entries = entriesOf(ledger, id)
    const derived = new Map<string, number>()
    for (const { kind, subject, at } of entries) {
      if (kind === 'completed') derived.set(subject, at)
      if (kind === 'undone') derived.delete(subject)
    }
    const stored = new Map(
      completions.filter((one) => one.personId === id).map((one) => [one.stepId, one.completedAt]),
    )
    const inOrder = entries.every(
      ({ sequence, at }, index) => sequence === index + 1 && at >= (entries[index - 1]?.at ?? 0),
    )
    const same = derived.size === stored.size && [...derived].every(([step, at]) => stored.get(step) === at)
    return inOrder && same ? [] : [name]
  })
}

const entriesOf = (ledger: readonly Entry[], personId: string) =>
  ledger.filter((entry) => entry.personId === personId)
