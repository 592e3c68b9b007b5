import { DAY, dateText } from '../calendar'
import { warehouseTables } from '../lake/warehouse-tables'
import { rowDraw, shuffled } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import type { Person } from './people'

export interface Grant {
  readonly grantee: string
  readonly privilege: 'SELECT' | 'ALL'
  readonly object: string
  /** The role it comes from; null when it was given to the grantee directly. */
  readonly role: string | null
  readonly grantedAt: number
  /** Whether the query log shows it in use: lately, in the first weeks of the window alone, or never. */
  readonly used: 'lately' | 'early' | 'never'
}

type Draft = Omit<Grant, 'grantedAt'>

/** What each role may read; the second only part of its members. */
const roleTables: Readonly<Record<string, readonly [string, string]>> = {
  'shop-platform': ['curated.orders', 'curated.sessions'],
  'delivery-ops': ['curated.route_gps', 'curated.deliveries'],
  'finance-data': ['curated.daily_sales', 'raw.refunds'],
  marketing: ['curated.sessions', 'curated.orders'],
  fleet: ['curated.van_readings', 'curated.van_hourly'],
  'data-platform': ['curated.orders', 'curated.van_readings'],
  'data-science': ['curated.route_gps', 'curated.van_hourly'],
  'pharmacy-pilot': ['curated.products', 'curated.orders'],
}
const allTables = warehouseTables.map((table) => table.name)

/** How many employees hold their role's second table, and how many something from outside their role. */
const SECOND_TABLES = 48
const DIRECT_EXTRAS = 73

/**
 * 220 grants, 130 through a role and 90 direct. F22, ten that have to go whatever the log says: one of each of six
 * shared accounts (three through a role), of three leavers (two through a role), and PUBLIC on the patients. Of the
 * employees' others 14 have not been used for 60 days, half of those never; nor have the two for emergencies.
 */
export function makeGrants(variant: Variant, people: readonly Person[]): Grant[] {
  const staff = people.filter((one) => one.role !== 'service' && !one.isShared && !one.isBreakGlass)
  const current = staff.filter((one) => one.leftOn === null)
  const ordinary = [
    ...current.map((one) => viaRole(one, 0)),
    ...current.slice(0, SECOND_TABLES).map((one) => viaRole(one, 1)),
    ...current.slice(0, DIRECT_EXTRAS).map((one, n) => direct(one, outsideTable(variant, one, n))),
  ]
  const leavers = staff.filter((one) => one.leftOn !== null)
  const shared = people.filter((one) => one.isShared)
  const planted = [
    ...leavers.map((one, n) => (n === 1 ? direct(one, outsideTable(variant, one, n)) : viaRole(one, 0))),
    ...shared.map((one, n) =>
      n % 2 === variant.offset ? viaRole(one, 0) : direct(one, roleTable(one.role, 0)),
    ),
  ]
  const services = [
    { ...grant('svc-wallboard', 'curated.route_gps') },
    ...allTables.map((table) => grant('svc-reports', table)),
  ]
  const unused: Draft[] = [
    { ...grant('PUBLIC', 'pharm.patients'), used: 'never' },
    { ...grant('break-glass-1', 'curated.orders'), privilege: 'ALL', used: 'never' },
    { ...grant('break-glass-2', 'curated.deliveries'), privilege: 'ALL', used: 'never' },
  ]
  const drafts = [
    ...ordinary.map((draft, n) => ({ ...draft, used: usedAt(n - variant.offset) })),
    ...[...planted, ...services, ...unused],
  ]
  const given = rowDraw(variant.seed, 'meta.grants given', 0)
  const dates = drafts.map(() => Date.UTC(2022, 0, 10) + given.int(0, 920) * DAY).sort((a, b) => a - b)
  return shuffled(drafts, rowDraw(variant.seed, 'meta.grants order', 0)).map((draft, n) => {
    return { ...draft, grantedAt: dates[n] as number }
  })
}

function usedAt(place: number): Grant['used'] {
  if (place < 0 || place % 14 !== 5) return 'lately'
  return place % 28 === 5 ? 'never' : 'early'
}

function viaRole(person: Person, place: 0 | 1): Draft {
  return { ...grant(person.userName, roleTable(person.role, place)), role: person.role }
}

function direct(person: Person, object: string): Draft {
  return grant(person.userName, object)
}

function grant(grantee: string, object: string): Draft {
  return { grantee, privilege: 'SELECT', object, role: null, used: 'lately' }
}

function roleTable(role: string, place: 0 | 1): string {
  const tables = roleTables[role]
  if (!tables) throw new RangeError(`role ${role} has no tables`)
  return tables[place]
}

function outsideTable(variant: Variant, person: Person, n: number): string {
  const own: readonly string[] = roleTables[person.role] ?? []
  return rowDraw(variant.seed, `meta.grants extra ${person.role}`, n).pick(
    allTables.filter((table) => !own.includes(table)),
  )
}

export const grantsTable: Table = {
  name: 'meta.grants',
  about: 'Who may read what. A privilege is held directly or through a role.',
  key: 'grant_id',
  columns: [
    { name: 'grant_id', type: 'int' },
    { name: 'grantee', type: 'text', note: 'a user_name, or PUBLIC: everybody' },
    { name: 'privilege', type: 'text' },
    { name: 'object', type: 'text', note: 'a data set' },
    { name: 'granted_via', type: 'text', note: 'direct, or the role that gives it' },
    { name: 'granted_at', type: 'date' },
  ],
}

export function grantRows(grants: readonly Grant[]): Row[] {
  return grants.map((one, n) => ({
    grant_id: n + 1,
    grantee: one.grantee,
    privilege: one.privilege,
    object: one.object,
    granted_via: one.role ?? 'direct',
    granted_at: dateText(one.grantedAt),
  }))
}
