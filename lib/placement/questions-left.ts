import type { Belief } from './believe'
import type { PlacementModel } from './prepare-placement'

/** Questions left by competency id; one that it does not name has none. */
export type QuestionsLeft = Readonly<Record<string, number>>

/** By competency, how many questions the test may still ask about it: none outside the scope, none where it is proven. */
export function questionsLeft({ index, within }: PlacementModel, { odds }: Belief, left: QuestionsLeft) {
  return Int32Array.from(index.ids, (id, number) =>
    within[number] === 1 && odds.proven[number] === 0 && Object.hasOwn(left, id) ? left[id]! : 0,
  )
}
