import { chanceFrom } from '@/lib/demo/chance'
import type { PlacementModel } from '@/lib/placement/prepare-placement'
import { type SimulatedTest, type SimulatedTestOptions, simulatePlacement } from './simulate-placement'
import type { Draw } from './simulated-people'

/** The parameters were chosen on other people, drawn from other seeds. */
export const seed = 'placement report 1'

/** So many people of a group take the test, the same ones each time; every twentieth is also told how far along they are. */
export function takeTests(
  model: PlacementModel,
  draw: Draw,
  count: number,
  group: string,
  options: Omit<SimulatedTestOptions, 'seed' | 'withProgress'>,
): SimulatedTest[] {
  return Array.from({ length: count }, (_, number) => {
    const person = `${seed}, ${group}, ${number}`
    const known = draw(chanceFrom(person))
    return simulatePlacement(model, known, { ...options, seed: person, withProgress: number % 20 === 0 })
  })
}
