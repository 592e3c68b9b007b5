import { DAY, dateText, FIRST_DAY } from '../calendar'
import { names } from '../people-names'
import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'

export interface Person {
  readonly userName: string
  readonly role: string
  /** Midnight of the last day, as if it were UTC. */
  readonly leftOn: number | null
  readonly isShared: boolean
  readonly isBreakGlass: boolean
}

const EMPLOYEES = 80
/** Each repeats: an employee's role is the one at its place in this list. */
const roles = [
  ...['shop-platform', 'delivery-ops', 'finance-data', 'marketing', 'fleet'],
  ...['delivery-ops', 'data-platform', 'shop-platform', 'finance-data', 'data-science'],
]
const shared = ['analytics', 'dispatch-desk', 'finance-team', 'fleet-office', 'reporting', 'web-team']
const sharedRoles = ['data-science', 'delivery-ops', 'finance-data', 'fleet', 'data-platform', 'marketing']

/** Days of the window on which the three leavers left: 27 September, 11 and 18 October. */
const leavingDays = [53, 67, 74]

/** 90 users: 80 employees of whom three have left, six shared accounts, two for emergencies, two of services. */
export function makePeople(variant: Variant): Person[] {
  const employees = Array.from({ length: EMPLOYEES }, (_, n): Person => {
    const draw = rowDraw(variant.seed, 'meta.people', n)
    const country = draw.pick(['GB', 'GB', 'GB', 'GB', 'IE', 'NL'] as const)
    const name = `${draw.pick(names[country].first)}.${draw.pick(names[country].last)}`
    const leaver = [13, 38, 62].indexOf(n - variant.offset)
    return {
      userName: `${letters(name)}${n + 1}`,
      role: roleAt(n),
      leftOn: leaver === -1 ? null : FIRST_DAY + (leavingDays[leaver] as number) * DAY,
      isShared: false,
      isBreakGlass: false,
    }
  })
  return [
    ...employees,
    ...shared.map((userName, n) => user(userName, sharedRoles[n] as string, { isShared: true })),
    user('break-glass-1', 'data-platform', { isBreakGlass: true }),
    user('break-glass-2', 'data-platform', { isBreakGlass: true }),
    user('svc-wallboard', 'service', {}),
    user('svc-reports', 'service', {}),
  ]
}

/** Two of the eighty look after the pharmacy pilot. */
function roleAt(n: number): string {
  return n === 24 || n === 74 ? 'pharmacy-pilot' : (roles[n % roles.length] as string)
}

function user(userName: string, role: string, kind: { isShared?: boolean; isBreakGlass?: boolean }): Person {
  const { isShared = false, isBreakGlass = false } = kind
  return { userName, role, leftOn: null, isShared, isBreakGlass }
}

function letters(name: string): string {
  const plain = name.normalize('NFD').replace(/[^A-Za-z.]/g, '')
  return plain.toLowerCase()
}

export const peopleTable: Table = {
  name: 'meta.people',
  about:
    'Who can sign in to the warehouse: people, accounts that several share, accounts for emergencies, services.',
  key: 'user_name',
  columns: [
    { name: 'user_name', type: 'text' },
    { name: 'role', type: 'text', note: 'the team; roles own data sets and give privileges' },
    { name: 'left_on', type: 'date', nullable: true, note: 'the last day; null while they are here' },
    { name: 'is_shared', type: 'boolean', note: 'several people know the password' },
    { name: 'is_break_glass', type: 'boolean', note: 'for emergencies alone, sealed otherwise' },
  ],
}

export function peopleRows(people: readonly Person[]): Row[] {
  return people.map((person) => ({
    user_name: person.userName,
    role: person.role,
    left_on: person.leftOn === null ? null : dateText(person.leftOn),
    is_shared: person.isShared,
    is_break_glass: person.isBreakGlass,
  }))
}
