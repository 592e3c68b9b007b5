import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Question } from '@/lib/curriculum/question'
import type { PlacementProgress } from '@/lib/placement/progress-of'
import { decideNext } from './decide-next'

/** How many questions a placement over everything takes somebody of whom nothing is known; worked out once a process. */
export function expectedLength(
  catalogue: Catalogue,
  questions: readonly Question[],
): Promise<PlacementProgress['left']> {
  const made = lengths.get(questions) ?? measure(catalogue, questions)
  lengths.set(questions, made)
  return made
}

const lengths = new WeakMap<readonly Question[], Promise<PlacementProgress['left']>>()

async function measure(
  catalogue: Catalogue,
  questions: readonly Question[],
): Promise<PlacementProgress['left']> {
  const nothing = { asked: [], proven: [], seen: new Map<string, number>() }
  const scope = { kind: 'all' } as const
  return (await decideNext({ placementId: '', scope, catalogue, questions, ...nothing })).progress.left
}
