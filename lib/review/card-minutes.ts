/** A question takes about this many minutes, with reading why. */
export const questionMinutes = 1

/** Solving again what one has solved takes about a third of the time, with nothing to read up. */
const coldPart = 1 / 3

/** Minutes to solve an exercise again cold, from what it takes at first. */
export function coldMinutes(minutes: number): number {
  return Math.max(3, Math.round(minutes * coldPart))
}
