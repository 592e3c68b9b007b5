import { makeReadings } from '../ops/van-readings'
import { makeVans } from '../ops/vans'
import type { Variant } from '../variant'
import type { HarebellFile } from './harebell-file'
import { supplierFeeds } from './supplier-feeds'
import { vanLake } from './van-lake'
import { makeWeather } from './weather'
import { weatherPages } from './weather-pages'

/** Every file of the data set with its bytes, by path. The same variant always gives the same bytes. */
export function makeHarebellFiles(variant: Variant): HarebellFile[] {
  return [
    ...vanLake(makeReadings(variant, makeVans(variant))),
    ...supplierFeeds(variant),
    weatherPages(variant, makeWeather(variant)),
  ]
}
