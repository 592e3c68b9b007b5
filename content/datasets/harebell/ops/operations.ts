import { makeWeather, type Observation } from '../files/weather'
import { labelRows, labelsTable, makeLabels } from '../ml/eta-labels'
import { featureLogRows, featureLogTable, makeFeatureLog } from '../ml/feature-log'
import { once } from '../once'
import type { Order } from '../shop/orders'
import { type FilledTable, lazyTable } from '../table'
import type { Variant } from '../variant'
import { type Courier, courierRows, couriersTable, makeCouriers } from './couriers'
import { type Delivery, deliveriesTable, deliveryRows, makeDeliveries } from './deliveries'
import { makeRouteEvents, routeEventRows, routeEventsTable } from './route-events'
import { makeRoutes, type Route, routeRows, routesTable } from './routes'
import { makeReadings, readingRows, readingsTable } from './van-readings'
import { makeVans, type Van, vanRows, vansTable } from './vans'

/** How orders reach people: who drives what where, and when each arrives. */
export interface Operations {
  readonly vans: readonly Van[]
  readonly couriers: readonly Courier[]
  readonly routes: readonly Route[]
  readonly deliveries: readonly Delivery[]
  readonly weather: readonly Observation[]
}

export function makeOperations(variant: Variant, orders: readonly Order[]): Operations {
  const vans = makeVans(variant)
  const couriers = makeCouriers(variant)
  const routes = makeRoutes(variant, orders, vans, couriers)
  return {
    vans,
    couriers,
    routes,
    deliveries: makeDeliveries(variant, routes),
    weather: makeWeather(variant),
  }
}

/** The tables of `ops` but the depots, and those of `ml`, which follow from them. */
export function operationsTables(
  variant: Variant,
  orders: readonly Order[],
  { vans, couriers, routes, deliveries, weather }: Operations,
): FilledTable[] {
  const labels = once(() => makeLabels(variant, routes, deliveries, couriers, weather))
  return [
    { table: vansTable, rows: vanRows(vans) },
    { table: couriersTable, rows: courierRows(couriers) },
    { table: routesTable, rows: routeRows(routes) },
    { table: deliveriesTable, rows: deliveryRows(deliveries) },
    lazyTable(routeEventsTable, () => routeEventRows(makeRouteEvents(variant, orders, deliveries))),
    lazyTable(readingsTable, () => readingRows(makeReadings(variant, vans))),
    lazyTable(labelsTable, () => labelRows(labels())),
    lazyTable(featureLogTable, () => featureLogRows(makeFeatureLog(variant, labels()))),
  ]
}
