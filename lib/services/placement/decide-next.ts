import type { StoredQuestion } from '@/db/queries/placement'
import type { PlacementScope, StoredConclusion } from '@/db/schema/placement'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Question } from '@/lib/curriculum/question'
import type { PlacementProgress } from '@/lib/placement/progress-of'
import { indexOf } from '../catalogue-index'
import { decideInThread } from './deciding/decide-in-thread'
import { frameworkOf } from './framework'
import { seededOrder } from './seeded-order'

/** All that a placement's next question is decided from. */
export interface Known {
  readonly placementId: string
  readonly scope: PlacementScope
  readonly catalogue: Catalogue
  readonly questions: readonly Question[]
  /** What was asked so far; only what was answered counts. */
  readonly asked: readonly StoredQuestion[]
  /** Competencies proven by running code or by somebody who signed it off, lately enough to be certain. */
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
export async function decideNext(known: Known): Promise<Decision> {
  const pool = poolOf(known)
  const decided = await decideInThread({ ...weighed(known), left: countByCompetency(pool), ends: false })
  if ('conclusion' in decided) return decided
  const { progress, competency } = decided
  const question = pickQuestion(pool, competency, known)
  if (!question) throw new Error(`Placement asks about ${competency}, which has no question left.`)
  return { progress, question }
}

/** What a placement concludes where its person stops it now. */
export async function concludeNow(known: Known): Promise<StoredConclusion> {
  const decided = await decideInThread({ ...weighed(known), left: {}, ends: true })
  if ('conclusion' in decided) return decided.conclusion
  throw new Error('A placement that was stopped asked on.')
}

/** What is known of the person, and the framework it is weighed in. */
function weighed({ catalogue, scope, asked, proven }: Known) {
  const { currentId } = indexOf(catalogue)
  const answers = asked.flatMap(({ competencyId, outcome }) =>
    outcome === null ? [] : { competency: currentId(competencyId), answer: outcome },
  )
  return { framework: frameworkOf(catalogue, scope).text, evidence: { answers, proven } }
}

/** The questions that may be asked now. */
function poolOf({ catalogue, scope, questions, asked, seen }: Known): readonly Question[] {
  const { currentId } = indexOf(catalogue)
  const { within } = frameworkOf(catalogue, scope)
  const answered = new Set(
    asked.flatMap(({ questionId, outcome }) => (outcome === null ? [] : currentId(questionId))),
  )
  const all = questions.filter(
    ({ id, use, competency }) => within.has(competency) && use.includes('placement') && !answered.has(id),
  )
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
