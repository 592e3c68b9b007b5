import type { StoredConclusion } from '@/db/schema/placement'
import { type Belief, believe } from '@/lib/placement/believe'
import { chooseNext } from '@/lib/placement/choose-next'
import { concludePlacement } from '@/lib/placement/conclude-placement'
import { confidenceOf, findStopReason } from '@/lib/placement/confidence-of'
import type { PlacementEvidence } from '@/lib/placement/placement'
import { type PlacementModel, preparePlacement } from '@/lib/placement/prepare-placement'
import { type PlacementProgress, progressOf } from '@/lib/placement/progress-of'
import type { QuestionsLeft } from '@/lib/placement/questions-left'
import type { Framework } from '../framework'

/** All that a decision is made from, in values that a thread can be sent. */
export interface DecisionJob {
  /** See ScopedFramework. */
  readonly framework: string
  readonly evidence: PlacementEvidence
  /** Questions that may still be asked, by competency. */
  readonly left: QuestionsLeft
  /** The person stops it here. */
  readonly ends: boolean
}

export type Decided =
  | { readonly progress: PlacementProgress; readonly competency: string }
  | { readonly progress: PlacementProgress; readonly conclusion: StoredConclusion }

/** What a placement asks about next, or what it concludes. Throws PlacementError. */
export function decide({ framework, evidence, left, ends }: DecisionJob): Decided {
  const model = modelOf(framework)
  const belief = believe(model, evidence)
  if (ends) return { progress: over(model, belief), conclusion: conclusionOf(model, belief, 'asked') }
  const progress = progressOf(model, belief, left)
  const because = findStopReason(model, belief, left)
  const competency = because ? undefined : chooseNext(model, belief, left)
  if (competency !== undefined) return { progress, competency }
  return { progress, conclusion: conclusionOf(model, belief, because ?? 'no-questions') }
}

function over(model: PlacementModel, belief: Belief): PlacementProgress {
  const left = { expected: 0, least: 0, most: 0 }
  return { answered: belief.answered, confidence: confidenceOf(model, belief), left }
}

function conclusionOf(
  model: PlacementModel,
  belief: Belief,
  because: StoredConclusion['because'],
): StoredConclusion {
  return {
    confidence: confidenceOf(model, belief),
    because,
    competencies: concludePlacement(model, belief),
  }
}

/** Of so many frameworks the model is kept: each strand and level of a curriculum and of the one before it. */
const most = 40
const models = new Map<string, PlacementModel>()

function modelOf(framework: string): PlacementModel {
  const made = models.get(framework) ?? prepare(framework)
  // The one that was asked for last is dropped last.
  models.delete(framework)
  models.set(framework, made)
  const [oldest] = models.keys()
  if (models.size > most && oldest !== undefined) models.delete(oldest)
  return made
}

function prepare(framework: string): PlacementModel {
  const { graph, parameters, only }: Framework = JSON.parse(framework)
  return preparePlacement(graph, parameters, { only })
}
