import { rowDraw } from '../random'
import type { Variant } from '../variant'
import { goods, packs, supplierNames } from './supplier-goods'

/** A supplier's list has so many lines; the first one's four more. */
const LINES = 236

export interface FeedLine {
  readonly sku: string
  readonly description: string
  readonly supplier: string
  readonly pack: string
  /** Null where the line has no price that can be read. */
  readonly pence: number | null
  readonly badPrice?: string
  readonly validFrom: string
}

/** The lines of one supplier's list. One in about sixty has a price, a number or a day that cannot be used. */
export function makeFeedLines(
  variant: Variant,
  supplier: number,
  { allGood }: { allGood: boolean },
): FeedLine[] {
  const count = LINES + (supplier === 0 ? 4 : 0) - (allGood ? 1 : 0)
  return Array.from({ length: count }, (_, k) => {
    const line = goodLine(variant, supplier, k)
    const isBad = !allGood && (k - variant.offset) % 59 === 22
    return isBad ? spoilt(line, Math.floor(k / 59) + supplier) : line
  })
}

export function priceText(pence: number): string {
  return `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`
}

function goodLine(variant: Variant, supplier: number, k: number): FeedLine {
  const draw = rowDraw(variant.seed, 'supplier feeds', supplier * 1000 + k)
  return {
    sku: `H${String(supplier + 1).padStart(2, '0')}-${String(k + 1).padStart(4, '0')}`,
    description: `${draw.pick(goods)} ${draw.int(1, 60)}${draw.chance(0.1) ? ', organic' : ''}`,
    supplier: supplierNames[supplier]!,
    pack: draw.pick(packs),
    pence: draw.int(85, 6499),
    validFrom: draw.pick(['2024-09-02', '2024-09-09', '2024-09-16']),
  }
}

function spoilt(line: FeedLine, turn: number): FeedLine {
  const kind = turn % 5
  if (kind === 0) return { ...line, pence: null, badPrice: '' }
  if (kind === 1) return { ...line, pence: null, badPrice: 'n/a' }
  if (kind === 2) return { ...line, pence: null, badPrice: '-1.00' }
  if (kind === 3) return { ...line, sku: '' }
  return { ...line, validFrom: '2024-09-31' }
}
