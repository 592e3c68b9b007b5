import { HOUR, MINUTE } from '../calendar'
import { rowDraw } from '../random'
import type { Order } from '../shop/orders'
import type { Variant } from '../variant'
import { browse } from './actions'
import type { Action } from './events'

/** F05: one device, one action a second for a quarter of an hour. */
const BOT_ACTIONS = 900
const BOT_STARTS = Date.UTC(2024, 9, 2, 3, 10)

/** Devices that guests come back with. */
const GUEST_DEVICES = 5200

/** Exactly `count` actions of people who had not signed in, by time; 900 of them are the bot's. */
export function guestActions(variant: Variant, orders: readonly Order[], count: number): Action[] {
  const actions = botActions(variant)
  for (let visit = 0; actions.length < count; visit++) {
    // Guests come at the hours at which others order.
    const model = orders[(visit * 7907) % orders.length]!
    actions.push(...guestSession(variant, visit, model).slice(0, count - actions.length))
  }
  return actions.sort((a, b) => a.at - b.at || (a.device < b.device ? -1 : 1))
}

function botActions(variant: Variant): Action[] {
  const draw = rowDraw(variant.seed, 'bot', 0)
  const device = `d${draw.int(0, 0xfffffff).toString(16).padStart(7, '0')}`
  const hint = `s${draw.int(0, 0xffffff).toString(36)}`
  const first = draw.int(1, 400)
  return Array.from({ length: BOT_ACTIONS }, (_, k) => ({
    ...{ customer: null, device, hint, type: 'product_view' },
    at: BOT_STARTS + variant.offset * 29 * HOUR + k * 1000,
    props: `{"product_id":${((first + k) % 400) + 1}}`,
  }))
}

/** One to six steps; now and then the browser takes it for a new session in the middle. */
function guestSession(variant: Variant, visit: number, model: Order): Action[] {
  const draw = rowDraw(variant.seed, 'web.events guest', visit)
  const owner = rowDraw(variant.seed, 'guest device', draw.int(0, GUEST_DEVICES - 1))
  const device = `d${owner.int(0, 0xfffffff).toString(16).padStart(7, '0')}`
  const hint = () => `s${draw.int(0, 0xffffff).toString(36)}`
  let visitor = { customer: null, device, hint: hint() }
  let at = Math.floor((model.placedAt + draw.int(-90, 90) * MINUTE) / 1000) * 1000
  return Array.from({ length: draw.pick([1, 1, 2, 2, 3, 3, 4, 5, 6]) }, () => {
    at += draw.int(3, 500) * 1000
    if (draw.chance(0.04)) visitor = { ...visitor, hint: hint() }
    return browse(visitor, at, draw)
  })
}
