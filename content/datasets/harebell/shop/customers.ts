import { DAY, dateText, HOUR, instantText } from '../calendar'
import { type Depot, depotById, depots } from '../ops/depots'
import { names } from '../people-names'
import { type Draw, rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'

export const PEOPLE = 1960
export const DUPLICATES = 40

/** The first account, and the days until the last one that is not a second account. */
const OPENING = Date.UTC(2021, 2, 1)
const OPENING_DAYS = 1290

export interface Customer {
  readonly id: number
  readonly email: string
  readonly fullName: string
  readonly phone: string | null
  readonly postcode: string
  readonly birthDate: string | null
  readonly depot: number
  readonly tier: string
  readonly optIn: boolean | null
  readonly createdAt: number
  readonly updatedAt: number
  /** How often the person orders, against others; 0 never has. */
  readonly activity: number
}

/** 1,960 people, then 40 second accounts (F10): the same e-mail address but for its case or a space around it. */
export function makeCustomers(variant: Variant): Customer[] {
  const people = Array.from({ length: PEOPLE }, (_, n) => makePerson(variant, n))
  const seconds = Array.from({ length: DUPLICATES }, (_, k) => {
    return secondAccount(variant, k, people[k + variant.offset] as Customer)
  })
  return [...people, ...seconds]
}

function makePerson(variant: Variant, n: number): Customer {
  const draw = rowDraw(variant.seed, 'shop.customers', n)
  // Accounts are numbered as they were opened, faster every year.
  const opened = OPENING + Math.floor(growth(n / PEOPLE) * OPENING_DAYS) * DAY
  const depot = depotById(1 + draw.weighted(depots.map((one) => pull(one, opened))))
  const first = draw.pick(names[depot.country].first)
  const last = draw.pick(names[depot.country].last)
  const provider = draw.pick(['example.com', 'example.net', 'example.org', 'mail.example', 'post.example'])
  const createdAt = opened + draw.int(6 * HOUR, 22 * HOUR)
  const touched = createdAt + Math.floor(draw.next() * draw.next() * 200) * DAY + draw.int(0, HOUR)
  return {
    id: n + 1,
    email: `${plain(first)}.${plain(last)}${n + 1}@${provider}`,
    fullName: `${first} ${last}`,
    phone: draw.chance(0.12) ? null : phoneIn(depot, draw),
    postcode: postcodeIn(depot, draw),
    birthDate: draw.chance(0.2)
      ? null
      : dateText(Date.UTC(draw.int(1942, 2005), draw.int(0, 11), draw.int(1, 28))),
    depot: depot.id,
    tier: draw.pick(['standard', 'standard', 'standard', 'standard', 'plus', 'plus', 'gold']),
    optIn: draw.chance(0.15) ? null : draw.chance(0.55),
    createdAt,
    updatedAt: Math.max(createdAt, Math.min(touched, Date.UTC(2024, 10, 3, 20))),
    activity: n % 12 === (7 + variant.offset) % 12 ? 0 : draw.pick([1, 1, 1, 2, 2, 4, 8]),
  }
}

/** How many new accounts a depot draws: none before it opens, then enough to catch up with the older ones. */
function pull(depot: Depot, day: number): number {
  const open = Date.parse(depot.openedOn)
  return day < open ? 0 : (depot.share * OPENING_DAYS * DAY) / (OPENING + OPENING_DAYS * DAY - open)
}

/** The share of the time since opening that has passed when a share of all accounts exist. */
function growth(share: number): number {
  return share * (1.5 - 0.5 * share)
}

function secondAccount(variant: Variant, k: number, person: Customer): Customer {
  const id = PEOPLE + 1 + k
  const draw = rowDraw(variant.seed, 'shop.customers', id - 1)
  const createdAt = Date.UTC(2024, 8, 14, draw.int(7, 21), draw.int(0, 59)) + k * DAY
  const upper = person.email.charAt(0).toUpperCase() + person.email.slice(1)
  const spellings = [person.email.toUpperCase(), upper, `${person.email} `, ` ${upper}`]
  return {
    ...person,
    id,
    email: spellings[k % spellings.length] as string,
    phone: k % 3 === 0 ? null : person.phone,
    createdAt,
    updatedAt: createdAt,
    activity: 0,
  }
}

/** Letters only, as mail addresses have them. */
function plain(name: string): string {
  const letters = name.normalize('NFD').replace(/[^A-Za-z]/g, '')
  return letters.toLowerCase()
}

/** Numbers that belong to nobody: ranges kept for drama in the UK, Ireland and the US; in the Netherlands none starts with 0. */
function phoneIn(depot: Depot, draw: Draw): string {
  const digits = (count: number) => String(draw.int(0, 10 ** count - 1)).padStart(count, '0')
  if (depot.country === 'GB') return `07700 900${digits(3)}`
  if (depot.country === 'IE') return `+353 20 91${digits(1)} ${digits(4)}`
  if (depot.country === 'NL') return `+31 20 0${digits(2)} ${digits(4)}`
  return `208-555-01${digits(2)}`
}

/** Real districts; the second half of a British code uses letters that no real one has there. */
function postcodeIn(depot: Depot, draw: Draw): string {
  const inward = () => `${draw.int(0, 9)}${draw.pick([...'CIKMOV'])}${draw.pick([...'CIKMOV'])}`
  if (depot.id === 1) return `LS${draw.int(1, 28)} ${inward()}`
  if (depot.id === 2) return `BS${draw.int(1, 16)} ${inward()}`
  if (depot.id === 3) return `G${draw.int(1, 46)} ${inward()}`
  if (depot.id === 4) return `E${draw.int(1, 18)} ${inward()}`
  if (depot.id === 5) return `W${draw.int(2, 14)} ${inward()}`
  if (depot.id === 6)
    return `D${String(draw.int(1, 24)).padStart(2, '0')} ${draw.pick([...'BGMOSUZ'])}${inward()}`
  if (depot.id === 7)
    return `${draw.int(3511, 3585)} ${draw.pick([...'ABCDEFG'])}${draw.pick([...'ABCDEFG'])}`
  return `837${String(draw.int(1, 16)).padStart(2, '0')}`
}

export const customersTable: Table = {
  name: 'shop.customers',
  about: 'Accounts. Some people have two, and the shop compared their e-mail addresses letter by letter.',
  key: 'customer_id',
  columns: [
    { name: 'customer_id', type: 'int' },
    { name: 'email', type: 'text', note: 'as typed: case and spaces were kept' },
    { name: 'full_name', type: 'text' },
    { name: 'phone', type: 'text', nullable: true },
    { name: 'postcode', type: 'text' },
    { name: 'birth_date', type: 'date', nullable: true, note: 'asked for, not required' },
    { name: 'country', type: 'text' },
    { name: 'tier', type: 'text', note: 'standard, plus or gold' },
    { name: 'marketing_opt_in', type: 'boolean', nullable: true, note: 'null: never asked' },
    { name: 'created_at', type: 'timestamptz' },
    { name: 'updated_at', type: 'timestamptz' },
  ],
}

export function customerRows(customers: readonly Customer[]): Row[] {
  return customers.map((customer) => ({
    customer_id: customer.id,
    email: customer.email,
    full_name: customer.fullName,
    phone: customer.phone,
    postcode: customer.postcode,
    birth_date: customer.birthDate,
    country: depotById(customer.depot).country,
    tier: customer.tier,
    marketing_opt_in: customer.optIn,
    created_at: instantText(customer.createdAt),
    updated_at: instantText(customer.updatedAt),
  }))
}
