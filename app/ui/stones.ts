/**
 * The five stones of a cairn, lowest first, as paths in a square of 24. Drawn by hand: no two alike, each a little off
 * its neighbour's middle, with a gap that still shows at 16 px.
 */
export const stonePaths = [
  'M1.6 20.7C1.5 20 1.9 19.2 2.7 18.8C3.5 18.4 4.8 18.2 6.2 18.1C7.6 18 9.4 18.4 11 18.4C12.6 18.4 14.4 17.9 16 17.9C17.6 17.9 19.3 18.2 20.4 18.6C21.4 19 22.1 19.8 22.3 20.5C22.5 21.2 22.2 22.1 21.3 22.6C20.4 23.1 19.1 23.2 17 23.3C14.9 23.4 11.2 23.5 9 23.4C6.8 23.3 4.8 23.3 3.6 22.9C2.4 22.4 1.8 21.4 1.6 20.7Z',
  'M4.2 15.3C4 14.7 4.3 13.9 5 13.4C5.7 12.9 7.2 12.7 8.5 12.6C9.8 12.5 11.5 12.9 13 12.9C14.5 12.9 16.5 12.3 17.6 12.5C18.8 12.7 19.5 13.3 19.9 13.8C20.3 14.4 20.4 15.3 20.1 15.8C19.8 16.3 19.6 16.7 18.2 16.9C16.8 17.1 14 17.2 12 17.2C10 17.2 7.7 17.3 6.4 17C5.1 16.7 4.4 15.9 4.2 15.3Z',
  'M4.7 10C4.7 9.5 5.2 8.8 6 8.4C6.8 8 8.3 7.8 9.6 7.8C10.9 7.8 12.8 8 14 8.2C15.2 8.4 16.4 8.7 16.9 9.1C17.4 9.5 17.5 10.4 17.2 10.8C16.9 11.2 16.4 11.4 15.2 11.6C14 11.8 11.5 11.8 10 11.8C8.5 11.8 7 11.8 6.1 11.5C5.2 11.2 4.7 10.5 4.7 10Z',
  'M8 5.6C8 5.1 8.7 4.6 9.4 4.3C10.1 4 11.4 3.9 12.4 3.9C13.4 3.9 14.8 4 15.6 4.3C16.4 4.6 16.9 5.1 17 5.5C17.1 5.9 16.9 6.5 16.2 6.8C15.5 7.1 14.1 7.1 13 7.1C11.9 7.1 10.2 7.3 9.4 7C8.6 6.8 8 6 8 5.6Z',
  'M9.1 1.9C9 1.5 9.7 0.9 10.2 0.6C10.7 0.3 11.5 0.2 12.2 0.2C12.8 0.2 13.7 0.5 14.1 0.8C14.5 1.1 14.7 1.8 14.5 2.2C14.3 2.6 13.8 3 13.2 3.1C12.5 3.3 11.3 3.3 10.6 3.1C9.9 2.9 9.2 2.3 9.1 1.9Z',
] as const

/** A lighter edge low on each stone, for sizes at which a stone can have a side. */
export const stoneEdges = [
  'M3.4 21.6C8 22.5 17 22.4 21 21.2',
  'M5.8 15.9C9 16.4 15 16.4 18.8 15.6',
  'M6 10.7C9 11.1 12.8 11.1 16 10.4',
  'M9.4 6.2C11.2 6.4 13.8 6.4 15.8 5.9',
  'M10.3 2.3C11.3 2.6 12.6 2.6 13.7 2.2',
] as const

export type StoneCount = 0 | 1 | 2 | 3 | 4 | 5

/**
 * How many stones a competency has: a fifth of its steps each, at least one from the first step done, and never the
 * fifth before it is proven.
 */
export function stonesFor(done: number, total: number, proven: boolean): StoneCount {
  if (proven) return 5
  if (!(done > 0) || !(total > 0)) return 0
  return Math.min(4, Math.max(1, Math.floor((done * 5) / total))) as StoneCount
}
