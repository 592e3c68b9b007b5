import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Question } from '@/lib/curriculum/question'
import { askedOf } from '@/lib/paths/asked-of'
import { addDays } from '@/lib/planner/local-date'
import { dateIn, instantAt } from './calendar'
import { type Chance, chanceFrom } from './chance'
import { askedFor, given } from './given'
import { makeCoverage } from './make-coverage'
import { type MemberHistory, makeHistory } from './make-member'
import { demoOrderId, demoPathId, makePaths } from './make-paths'
import type {
  DemoOrder,
  DemoPath,
  GivenAssignment,
  Member,
  Membership,
  Organisation,
  Reviewing,
  Team,
} from './organisation'
import { makeReviews } from './reviews'
import { adminPerson, learners, managers, type RosterPerson, teamTree } from './roster'

const day = 86_400_000

/**
 * Harebell as it stands at `now`: the same people and ways each time, their histories counted back from that day. Who reviews
 * has answered some of `questions`.
 */
export function makeOrganisation(
  catalogue: Catalogue,
  now: number,
  questions: readonly Question[] = [],
): Organisation {
  const founded = now - 420 * day
  const teams = makeTeams(founded)
  const admin = makeMember(adminPerson, 'admin', founded)
  const leads = managers.map((manager) => makeMember(manager, 'learner', founded + day))
  const studying = learners.map((person) => makeLearner(catalogue, person, managerOf(person.team), now))
  const people = [admin, ...leads, ...studying.map(({ member }) => member)]
  const histories = studying.flatMap(({ history }) => history ?? [])
  const assignments = makeAssignments(people, teams, now)
  const dana = managers[0]
  const paths = makePaths(
    catalogue,
    {
      admin: admin.id,
      of: (title) => ownerOf(assignments, title),
      writer: { ownerId: personId(dana.name), teamId: teamNamed(teams, dana.teams[0]).id },
    },
    now,
  )
  const ledger = histories.flatMap((history) => history.ledger)
  const proofs = histories.flatMap((history) => history.proofs)
  const managerNamed = (name: string) =>
    managerOf(learners.find((person) => person.name === name)?.team ?? '')
  const known = { teams, people, ledger, proofs, managerOf: managerNamed, chanceOf }

  return {
    people,
    teams,
    memberships: [
      ...managing(teams, founded),
      ...studying.map(({ member }, at) => belonging(teams, member, at)),
    ],
    settings: histories.map(({ settings }) => settings),
    paths,
    orders: makeOrders(assignments),
    assignments: assignments.map((assignment) => ({ ...assignment, items: itemsIn(paths, assignment) })),
    proposals: [
      {
        id: chanceOf('proposal').id(),
        personId: personId(askedFor.by),
        pathId: demoPathId(askedFor.title),
        note: askedFor.note,
        proposedAt: now - 2 * day,
      },
    ],
    completions: histories.flatMap(({ completions }) => completions),
    reviews: learners.flatMap((person) => reviewsOf(person, histories, questions, now)),
    pins: histories.flatMap(({ pins }) => pins),
    ...makeCoverage(catalogue, known, now),
  }
}

function reviewsOf(
  { name, zone, story }: RosterPerson,
  histories: readonly MemberHistory[],
  questions: readonly Question[],
  now: number,
): Reviewing[] {
  const id = personId(name)
  const history = histories.find(({ settings }) => settings.personId === id)
  if (!story?.reviews || !history || questions.length === 0) return []
  const { weekdayMinutes } = history.settings
  const reviewer = { id, zone, weekdayMinutes, completions: history.completions, idle: story.idle }
  return [makeReviews(questions, reviewer, now, chanceOf(`reviews ${name}`))]
}

function makeTeams(createdAt: number): Team[] {
  return Object.entries(teamTree).flatMap(([name, below]) => {
    const top = { id: teamId(name), name, parentId: null, createdAt }
    return [top, ...below.map((sub) => ({ id: teamId(sub), name: sub, parentId: top.id, createdAt }))]
  })
}

function makeMember(
  { name, email, zone }: { readonly name: string; readonly email?: string; readonly zone: string },
  role: Member['role'],
  createdAt: number,
): Member {
  return { id: personId(name), name, email: email ?? addressOf(name), role, timeZone: zone, createdAt }
}

function makeLearner(
  catalogue: Catalogue,
  person: RosterPerson,
  manager: string,
  now: number,
): { member: Member; history?: MemberHistory } {
  const chance = chanceOf(person.name)
  if (!person.story) return { member: makeMember(person, 'learner', now - chance.between(8, 70) * 3_600_000) }
  const who = { id: personId(person.name), zone: person.zone, managerId: personId(manager) }
  const history = makeHistory(catalogue, who, person.story, now, chance)
  return { member: makeMember(person, 'learner', history.createdAt), history }
}

function managing(teams: readonly Team[], since: number): Membership[] {
  return managers.flatMap((manager) =>
    manager.teams.map((name) => ({
      teamId: teamNamed(teams, name).id,
      personId: personId(manager.name),
      role: 'manager' as const,
      since,
    })),
  )
}

function belonging(teams: readonly Team[], member: Member, at: number): Membership {
  const team = teamNamed(teams, learners[at]?.team ?? '')
  return { teamId: team.id, personId: member.id, role: 'member', since: member.createdAt }
}

function makeAssignments(people: readonly Member[], teams: readonly Team[], now: number): GivenAssignment[] {
  return given.map(({ to, title, items, dueIn, assigned, message }) => {
    const person = learners.find(({ name }) => name === to)
    const member = people.find(({ name }) => name === to)
    if (!person || !member) throw new Error(`Nobody is called ${to}.`)
    const manager = managers.find(({ name }) => name === managerOf(person.team)) ?? managers[0]
    const today = dateIn(manager.zone, now)
    return {
      orderId: demoOrderId(title),
      pathId: demoPathId(title),
      pathVersion: 1,
      id: chanceOf(`${to}: ${title}`).id(),
      title,
      items,
      personId: member.id,
      assignedBy: personId(manager.name),
      teamId: teamNamed(teams, person.team).id,
      dueOn: addDays(today, dueIn),
      dueZone: manager.zone,
      message: message ?? null,
      assignedAt: instantAt(manager.zone, addDays(today, -assigned), 9 * 60 + 20),
    }
  })
}

/** What was assigned under one title is one order. */
function makeOrders(assignments: readonly GivenAssignment[]): DemoOrder[] {
  const orders = new Map<string, DemoOrder>()
  for (const {
    orderId: id,
    pathId,
    title,
    personId: to,
    dueOn,
    message,
    assignedBy,
    assignedAt,
  } of assignments) {
    const known = orders.get(id)
    const due = { kind: 'on' as const, date: dueOn }
    const order = { id, pathId, title, due, message, assignedBy, teamId: null, assignedAt }
    orders.set(id, { ...order, personIds: [...(known?.personIds ?? []), to] })
  }
  return [...orders.values()]
}

/** What a path asks of everybody. */
function itemsIn(paths: readonly DemoPath[], { pathId }: GivenAssignment): readonly string[] {
  const path = paths.find(({ id }) => id === pathId)
  return path ? askedOf(pathId, path.draft.content, new Set()).items : []
}

function ownerOf(assignments: readonly GivenAssignment[], title: string) {
  const first = assignments.find((assignment) => assignment.title === title)
  if (!first) throw new Error(`Nobody assigned ${title}.`)
  return { ownerId: first.assignedBy, teamId: first.teamId }
}

function managerOf(team: string): string {
  const top = Object.entries(teamTree).find(([name, below]) => name === team || below.includes(team))?.[0]
  const manager = managers.find(({ teams }) => teams.some((name) => name === top))
  if (!manager) throw new Error(`Nobody manages ${team}.`)
  return manager.name
}

function teamNamed(teams: readonly Team[], name: string): Team {
  const team = teams.find((one) => one.name === name)
  if (!team) throw new Error(`There is no team ${name}.`)
  return team
}

const chanceOf = (purpose: string): Chance => chanceFrom(`harebell ${purpose}`)
/** The id of somebody of Harebell, by name. */
export const personId = (name: string) => chanceOf(`person ${name}`).id()
/** The id of a team of Harebell, by name. */
export const teamId = (name: string) => chanceOf(`team ${name}`).id()

/** "Maja Kovač" as maja.kovac@…; letters that no accent can be taken from are left out. */
const addressOf = (name: string) => {
  const plain = name.normalize('NFKD').replaceAll('ı', 'i').toLowerCase()
  return `${plain.replace(/[^a-z ]/g, '').replaceAll(' ', '.')}@harebell.example`
}
