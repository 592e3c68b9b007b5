import type { StoredQuestion } from '@/db/queries/placement'
import type { PlacementScope, StoredConclusion } from '@/db/schema/placement'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Question } from '@/lib/curriculum/question'
import { type Belief, believe } from '@/lib/placement/believe'
import { chooseNext } from '@/lib/placement/choose-next'
import { concludePlacement } from '@/lib/placement/conclude-placement'
import { confidenceOf, findStopReason } from '@/lib/placement/confidence-of'
import type { PlacementModel } from '@/lib/placement/prepare-placement'
import { type PlacementProgress, progressOf } from '@/lib/placement/progress-of'
import { indexOf } from '../catalogue-index'
import { modelOf } from './placement-model'
import { seededOrder } from './seeded-order'

/** All that a placement's next question is decided from. */
export interface Known {
  readonly placementId: string
  readonly scope: PlacementScope
  readonly catalogue: Catalogue
  readonly questions: readonly Question[]
  /** What was asked so far; only what was answered counts. */
  readonly asked: readonly StoredQuestion[]
  /** Competencies proven by running code or by somebody who signed it off. */
  readonly proven: readonly string[]
  /** Questions asked lately, each with when, in milliseconds. */
  readonly seen: ReadonlyMap<string, number>
}

export type Decision =
  | { readonly progress: PlacementProgress; readonly question: Question }
  | { readonly progress: PlacementProgress; readonly conclusion: StoredConclusion }

/**
 * What a placement does next: the question that tells most, or its end. A question asked lately is asked only once no
 * competency has another one left, and one that this placement asked is never asked again.
 */
export function decideNext(known: Known): Decision {
  const { catalogue, scope } = known
  const model = modelOf(catalogue, scope)
  const belief = beliefOf(model, known)
  const pool = poolOf(model, known)
  const left = countByCompetency(pool)
  const progress = progressOf(model, belief, left)
  const because = findStopReason(model, belief, left)
  const competency = because ? undefined : chooseNext(model, belief, left)
  const question = competency && pickQuestion(pool, competency, known)
  if (question) return { progress, question }
  return { progress, conclusion: conclusionOf(model, belief, because ?? 'no-questions') }
}

/** What a placement concludes where its person stops it now. */
export function concludeNow(known: Known): StoredConclusion {
  const model = modelOf(known.catalogue, known.scope)
  return conclusionOf(model, beliefOf(model, known), 'asked')
}

function beliefOf(model: PlacementModel, { catalogue, asked, proven }: Known): Belief {
  const { currentId } = indexOf(catalogue)
  const answers = asked.flatMap(({ competencyId, outcome }) =>
    outcome === null ? [] : { competency: currentId(competencyId), answer: outcome },
  )
  return believe(model, { answers, proven })
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

/** The questions that may be asked now. */
function poolOf(model: PlacementModel, { catalogue, questions, asked, seen }: Known): readonly Question[] {
  const { currentId } = indexOf(catalogue)
  const answered = new Set(
    asked.flatMap(({ questionId, outcome }) => (outcome === null ? [] : currentId(questionId))),
  )
  const all = questions.filter(({ id, use, competency }) => {
    const number = model.index.numberOf.get(competency)
    return (
      number !== undefined && model.within[number] === 1 && use.includes('placement') && !answered.has(id)
    )
  })
  const fresh = all.filter(({ id }) => !seen.has(id))
  return fresh.length > 0 ? fresh : all
}

function countByCompetency(pool: readonly Question[]): Record<string, number> {
  const left: Record<string, number> = {}
  for (const { competency } of pool) left[competency] = (left[competency] ?? 0) + 1
  return left
}

/** Of a competency's questions: one about a topic that was not asked about, else the one seen longest ago, else any. */
function pickQuestion(
  pool: readonly Question[],
  competency: string,
  { placementId, catalogue, questions, asked, seen }: Known,
): Question | undefined {
  const { currentId } = indexOf(catalogue)
  const before = new Set(asked.map(({ questionId }) => currentId(questionId)))
  const topics = new Set(
    questions.flatMap((question) =>
      before.has(question.id) ? `${question.competency} ${question.topic}` : [],
    ),
  )
  const rank = ({ topic, id }: Question) =>
    (seen.get(id) ?? 0) + (topics.has(`${competency} ${topic}`) ? Number.MAX_SAFE_INTEGER / 2 : 0)
  const mine = pool.filter((question) => question.competency === competency)
  return seededOrder(mine, ({ id }) => id, placementId).toSorted((a, b) => rank(a) - rank(b))[0]
}
