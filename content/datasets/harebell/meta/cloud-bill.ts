import { DAY, HOUR, instantText } from '../calendar'
import { type Draw, rank, rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { weekdayShare } from '../weekday-share'
import { type Resource, resources } from './bill-resources'
import type { Query } from './query-log'

/** F21: rows without tags, six orphaned snapshots' among them. */
export const UNTAGGED = 1320

/** The bill covers whole months: 1 August to 31 October 2024. */
const FROM = Date.UTC(2024, 7, 1)
const BILL_DAYS = 92
/** 1 October, from which the contract's discounts are smaller. */
const OCTOBER = 61

/** US cents a terabyte scanned; the whole is rounded a day. */
const CENTS_A_TERABYTE = 20_000

/** F21, by day of the bill: four days from 11 October of a development cluster that nobody stopped. */
const RUNAWAY_DAY = 71
const RUNAWAY_DAYS = 4

/** What the commitment covers of the production cluster, at list price, and what it costs instead. */
const COMMITTED = { list: 300, paid: 195 }

export interface Charge {
  readonly start: number
  readonly service: string
  readonly resource: string
  readonly tags: Readonly<Record<string, string>> | null
  readonly category: 'Usage' | 'Purchase' | 'Credit'
  /** All four in US cents. */
  readonly list: number
  readonly contracted: number
  readonly effective: number
  readonly billed: number
}

/**
 * Three months of charges: the production cluster by the hour, forty resources by the day, support and credits by the
 * month. On 1 October a commitment was paid upfront for the month: it is billed on one row and spread over the hours
 * it covers as effective cost, so that October's effective cost is what October was billed.
 */
export function makeCloudBill(variant: Variant, queries: readonly Query[]): Charge[] {
  const scanned = bytesByDay(queries)
  const daily = resources.flatMap((resource, n) => {
    return Array.from({ length: BILL_DAYS }, (_, day) => {
      const draw = rowDraw(variant.seed, `meta.cloud_bill ${resource.id}`, day)
      const list = n === 0 ? warehouseCents(scanned[day] ?? 0) : dailyCents(resource, day, draw)
      return usage(FROM + day * DAY, resource.service, resource.id, resource.tags, list)
    })
  })
  const charges = untag(variant, [...hourlyCluster(variant), ...daily])
  const rest = [commitment(variant), ...runaway(variant), ...monthly(), ...transfers(variant)]
  return [...charges, ...rest].sort(
    (a, b) =>
      a.start - b.start || (a.service < b.service ? -1 : a.service > b.service ? 1 : 0) || order(a, b),
  )
}

function order(a: Charge, b: Charge): number {
  return a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0
}

/** The contract takes 12 per cent off until September, 6 per cent from October on. */
function usage(start: number, service: string, resource: string, tags: Charge['tags'], list: number): Charge {
  const contracted = Math.round((list * (start < FROM + OCTOBER * DAY ? 88 : 94)) / 100)
  const category = 'Usage'
  return {
    start,
    service,
    resource,
    tags,
    category,
    list,
    contracted,
    effective: contracted,
    billed: contracted,
  }
}

function dailyCents({ cents, seasonal }: Resource, day: number, draw: Draw): number {
  const weekday = weekdayShare(FROM + day * DAY)
  const growth = 1 + (0.12 * day) / BILL_DAYS
  return Math.round(cents * growth * (1 + seasonal * (weekday - 1)) * (0.97 + 0.06 * draw.next()))
}

function warehouseCents(bytes: number): number {
  return Math.round((bytes * CENTS_A_TERABYTE) / 1e12)
}

function bytesByDay(queries: readonly Query[]): number[] {
  const bytes = Array<number>(BILL_DAYS).fill(0)
  for (const query of queries) {
    const day = Math.floor((query.startedAt - FROM) / DAY)
    if (day < BILL_DAYS) bytes[day] = (bytes[day] ?? 0) + query.bytes
  }
  return bytes
}

const hours = [
  28, 22, 20, 20, 22, 30, 48, 70, 86, 92, 98, 112, 128, 120, 100, 96, 104, 124, 150, 162, 150, 120, 80, 46,
]

/** 2,208 hours of the production cluster: quiet at night, busiest at eight in the evening. */
function hourlyCluster(variant: Variant): Charge[] {
  const first = OCTOBER + variant.offset
  return Array.from({ length: BILL_DAYS * 24 }, (_, n) => {
    const draw = rowDraw(variant.seed, 'meta.cloud_bill prod-cluster', n)
    const day = Math.floor(n / 24)
    const weekday = weekdayShare(FROM + day * DAY)
    const level = 520 * ((hours[n % 24] as number) / 100) * weekday * (1 + (0.15 * day) / BILL_DAYS)
    const list = Math.round(level * (0.93 + 0.14 * draw.next()))
    const tags = { product: 'storefront', env: 'prod' }
    const charge = usage(FROM + n * HOUR, 'Compute', 'prod-cluster', tags, list)
    if (day < first) return charge
    const over = Math.round((Math.max(0, list - COMMITTED.list) * 94) / 100)
    return { ...charge, effective: COMMITTED.paid + over, billed: over }
  })
}

/** F21: paid once, for every hour from its day to the end of October; its effective cost stands on those hours. */
function commitment(variant: Variant): Charge {
  const first = OCTOBER + variant.offset
  const paid = (BILL_DAYS - first) * 24 * COMMITTED.paid
  return {
    ...{
      start: FROM + first * DAY,
      service: 'Compute',
      resource: 'commitment-2024-10',
      category: 'Purchase',
    },
    ...{
      tags: { team: 'data-platform', env: 'prod' },
      list: paid,
      contracted: paid,
      effective: 0,
      billed: paid,
    },
  }
}

function runaway(variant: Variant): Charge[] {
  const from = FROM + (RUNAWAY_DAY + variant.offset) * DAY
  return Array.from({ length: RUNAWAY_DAYS * 24 }, (_, n) => {
    const draw = rowDraw(variant.seed, 'meta.cloud_bill runaway', n)
    const tags = { product: 'delivery', env: 'dev', owner: 'data-science' }
    return usage(from + n * HOUR, 'Compute', 'dev-cluster-9', tags, 1240 + draw.int(-20, 20))
  })
}

/** Support, certificates and a credit: three rows at the start of each month. */
function monthly(): Charge[] {
  return [0, 31, OCTOBER].flatMap((day) => {
    const start = FROM + day * DAY
    const tags = { team: 'data-platform', env: 'prod' }
    const credit = { ...usage(start, 'Credits', 'service-credit', tags, 0), category: 'Credit' } as const
    return [
      usage(start, 'Support', 'support-plan', tags, 29_000),
      usage(start, 'Key Management', 'certificates', tags, 4_000),
      { ...credit, effective: -6_500, billed: -6_500 },
    ]
  })
}

/** Six copies between regions, once each. */
function transfers(variant: Variant): Charge[] {
  return Array.from({ length: 6 }, (_, n) => {
    const draw = rowDraw(variant.seed, 'meta.cloud_bill transfers', n)
    const tags = { product: 'cold-chain', env: 'prod' }
    return usage(FROM + (8 + n * 14) * DAY, 'Network', `region-copy-${n + 1}`, tags, draw.int(900, 2600))
  })
}

/** F21: beside the snapshots, rows of any resource lost their tags, as many as make 1,320. */
function untag(variant: Variant, charges: readonly Charge[]): Charge[] {
  const tagged = charges.flatMap((charge, n) => (charge.tags === null ? [] : [n]))
  const missing = UNTAGGED - (charges.length - tagged.length)
  const chosen = new Set(
    tagged
      .map((n) => ({ n, at: rank(variant.seed, 'untagged', n) }))
      .sort((a, b) => a.at - b.at)
      .slice(0, missing)
      .map(({ n }) => n),
  )
  return charges.map((charge, n) => (chosen.has(n) ? { ...charge, tags: null } : charge))
}

export const cloudBillTable: Table = {
  name: 'meta.cloud_bill',
  about: 'The cloud bill of August to October 2024 with columns as FOCUS names them; costs in US cents.',
  key: 'charge_id',
  columns: [
    { name: 'charge_id', type: 'int' },
    { name: 'charge_period_start', type: 'timestamptz', note: 'an hour, a day or a month starts here' },
    { name: 'service_name', type: 'text' },
    { name: 'resource_id', type: 'text' },
    { name: 'tags', type: 'jsonb', nullable: true, note: 'null: nobody tagged it' },
    { name: 'charge_category', type: 'text', note: 'Usage, Purchase or Credit' },
    { name: 'list_cost', type: 'int', note: 'at list price' },
    { name: 'contracted_cost', type: 'int', note: 'after the discounts of the contract' },
    { name: 'effective_cost', type: 'int', note: 'with what was paid upfront spread over what it covers' },
    { name: 'billed_cost', type: 'int', note: 'what the invoice asks for' },
  ],
}

export function cloudBillRows(charges: readonly Charge[]): Row[] {
  return charges.map((charge, n) => ({
    charge_id: n + 1,
    charge_period_start: instantText(charge.start),
    service_name: charge.service,
    resource_id: charge.resource,
    tags: charge.tags === null ? null : JSON.stringify(charge.tags),
    charge_category: charge.category,
    list_cost: charge.list,
    contracted_cost: charge.contracted,
    effective_cost: charge.effective,
    billed_cost: charge.billed,
  }))
}
