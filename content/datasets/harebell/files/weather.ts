import { DAY, FIRST_DAY, HOUR, MINUTE } from '../calendar'
import { depots } from '../ops/depots'
import { rowDraw } from '../random'
import type { Variant } from '../variant'

/** Whole UTC days: the window and the two days in which its last orders are delivered. */
const WEATHER_DAYS = 93
const STEP = 3 * HOUR

/** What was measured at a depot over the three hours before `observedAt`. */
export interface Observation {
  readonly id: number
  readonly depot: number
  readonly observedAt: number
  /** When the weather service had it to give. */
  readonly publishedAt: number
  /** Tenths of a degree Celsius, and of a millimetre an hour. */
  readonly temperature: number
  readonly rain: number
}

/** Mean of the day in tenths of a degree, in August and in November. */
const means: Readonly<Record<number, readonly [number, number]>> = {
  1: [168, 88],
  2: [180, 104],
  3: [150, 76],
  4: [196, 108],
  5: [196, 108],
  6: [158, 96],
  7: [190, 102],
  8: [246, 62],
}

/** By hour of the UTC day in steps of three, against the mean, in tenths of a degree. */
const swing = [-22, -34, -30, -4, 22, 38, 28, 2]

/** 5,952 of them, by time and then by depot. */
export function makeWeather(variant: Variant): Observation[] {
  const observations: Observation[] = []
  for (let at = FIRST_DAY + STEP; at <= FIRST_DAY + WEATHER_DAYS * DAY; at += STEP) {
    for (const depot of depots) observations.push(observe(variant, depot.id, at, observations.length))
  }
  return observations
}

function observe(variant: Variant, depot: number, at: number, n: number): Observation {
  const day = Math.floor((at - FIRST_DAY - 1) / DAY)
  const draw = rowDraw(variant.seed, 'weather', n)
  // Both London depots have one sky.
  const sky = rowDraw(variant.seed, 'weather day', day * 10 + (depot === 5 ? 4 : depot))
  const wetness = [0, 0.3, 0.85][sky.weighted(depot === 8 ? [84, 13, 3] : [45, 35, 20])]!
  const warmth = sky.int(-35, 35)
  const [summer, autumn] = means[depot]!
  const mean = summer + ((autumn - summer) * day) / WEATHER_DAYS
  const step = Math.floor(((at - FIRST_DAY) % DAY) / STEP)
  // Boise's afternoon is London's night.
  const hour = swing[depot === 8 ? (step + 6) % 8 : step]!
  const rains = draw.chance(wetness)
  return {
    id: n + 1,
    depot,
    observedAt: at,
    publishedAt: at + draw.int(4, 25) * MINUTE,
    temperature: Math.round(mean + warmth + hour + draw.int(-8, 8)),
    rain: rains ? draw.pick([2, 4, 6, 8, 12, 16, 22, 30, 44]) : 0,
  }
}

/** The last observation of a depot that had been published at an instant; undefined before the first. */
export function weatherAt(
  observations: readonly Observation[],
): (depot: number, instant: number) => Observation | undefined {
  const count = depots.length
  return (depot, instant) => {
    let step = Math.min(Math.floor((instant - FIRST_DAY) / STEP) - 1, observations.length / count - 1)
    for (; step >= 0; step--) {
      const observation = observations[step * count + depot - 1]!
      if (observation.publishedAt <= instant) return observation
    }
    return undefined
  }
}
