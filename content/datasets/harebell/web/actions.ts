import type { Draw } from '../random'
import { PRODUCTS } from '../shop/products'
import { type Action, DRIFT } from './events'

const pages = ['/', '/fruit', '/vegetables', '/dairy', '/bakery', '/meat', '/offers', '/recipes', '/help']
const searches = ['milk', 'bread', 'oat milk', 'salmon', 'avocado', 'chicken', 'pasta', 'yoghurt', 'eggs']

/** Somebody at a device: what all actions of a session share. */
export interface Visitor {
  readonly customer: number | null
  readonly device: string
  readonly hint: string
}

/** One thing people do while they look around. Times are whole seconds. */
export function browse(visitor: Visitor, at: number, draw: Draw): Action {
  const kind = draw.weighted([34, 32, 14, 14, 6])
  if (kind === 0) return { ...visitor, at, type: 'page_view', props: `{"path":"${draw.pick(pages)}"}` }
  if (kind === 1)
    return { ...visitor, at, type: 'product_view', props: `{"product_id":${draw.int(1, PRODUCTS)}}` }
  if (kind === 2) return { ...visitor, at, type: 'search', props: `{"q":"${draw.pick(searches)}"}` }
  if (kind === 3) return { ...visitor, at, ...addToCart(draw) }
  return { ...visitor, at, type: 'slot_view', props: '{}' }
}

export function addToCart(draw: Draw): Pick<Action, 'type' | 'props'> {
  const props = `{"product_id":${draw.int(1, PRODUCTS)},"qty":${draw.pick([1, 1, 1, 2, 2, 3])}}`
  return { type: 'add_to_cart', props }
}

const signs: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' }

/** F03: text with a sign and two decimals before 16 September, a whole number of pence or cents from then on. */
export function basketValue(at: number, minor: number, currency: string): string {
  if (at >= DRIFT) return `"basket_value_pence":${minor}`
  const text = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
  return `"basket_value":"${signs[currency]}${text}"`
}
