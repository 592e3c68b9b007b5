import type { PlacementScope } from '@/db/schema/placement'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Question } from '@/lib/curriculum/question'
import type { PlacementProgress } from '@/lib/placement/progress-of'
import { decideNext } from './decide-next'
import { frameworkOf } from './framework'

type Length = PlacementProgress['left']

/** How many questions a placement over a scope takes somebody of whom nothing is known; worked out once for each. */
export function expectedLength(
  catalogue: Catalogue,
  questions: readonly Question[],
  scope: PlacementScope,
): Promise<Length> {
  const made = lengths.get(questions) ?? new Map<string, Promise<Length>>()
  lengths.set(questions, made)
  const { text } = frameworkOf(catalogue, scope)
  const length = made.get(text) ?? measure(catalogue, questions, scope)
  made.set(text, length)
  // What failed is tried again by whoever asks next.
  length.catch(() => made.delete(text))
  return length
}

const lengths = new WeakMap<readonly Question[], Map<string, Promise<Length>>>()

async function measure(catalogue: Catalogue, questions: readonly Question[], scope: PlacementScope) {
  const nothing = { asked: [], proven: [], seen: new Map<string, number>() }
  const { progress } = await decideNext({ placementId: '', scope, catalogue, questions, ...nothing })
  return progress.left
}
