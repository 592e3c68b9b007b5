import {
  findActivePlacement,
  findAppliedConclusion,
  findFinishedPlacement,
  type StoredPlacement,
} from '@/db/queries/placement'
import type { Question, ShownWithQuestion } from '@/lib/curriculum/question'
import type { PlacementProgress } from '@/lib/placement/progress-of'
import { indexOf } from '../catalogue-index'
import type { QuestionsContext } from '../question-bank'
import { keepGoing } from './keep-going'
import { seededOrder } from './seeded-order'

/** A placement as its person sees it. */
export interface ShownPlacement {
  readonly id: string
  readonly scope: StoredPlacement['scope']
  readonly startedAt: number
  /** The curriculum changed since it began; what was answered counts all the same. */
  readonly curriculumChanged: boolean
  /** Of the question, from 1. */
  readonly number: number
  readonly question: ShownQuestion
  readonly progress: PlacementProgress
}

/** A question before it is answered: without anything that tells the right option. */
export interface ShownQuestion {
  readonly id: string
  readonly competency: string
  readonly ask: string
  readonly show?: ShownWithQuestion
  readonly options: readonly { readonly id: string; readonly text: string }[]
}

/** Where somebody stands with placement: what they are in the middle of, what they finished, what it counts for. */
export async function showPlacement(context: QuestionsContext, personId: string) {
  const { db, catalogue } = context
  const active = await findActivePlacement(db, personId)
  const going = active && (await keepGoing(context, personId, active))
  const [finished, applied] = await Promise.all([
    findFinishedPlacement(db, personId),
    findAppliedConclusion(db, personId),
  ])
  const { currentId } = indexOf(catalogue)
  return {
    active: going ? shownPlacement(context, going) : null,
    finished: finished
      ? {
          id: finished.id,
          endedAt: (finished.endedAt ?? finished.startedAt).getTime(),
          appliedAt: finished.appliedAt?.getTime() ?? null,
        }
      : null,
    placed: Object.fromEntries(
      (applied?.competencies ?? []).map(({ competency, probability }) => [
        currentId(competency),
        probability,
      ]),
    ),
  }
}

export type PlacementNow = Awaited<ReturnType<typeof showPlacement>>

function shownPlacement(
  { catalogue }: Pick<QuestionsContext, 'catalogue'>,
  { placement, number, question }: { placement: StoredPlacement; number: number; question: Question },
): ShownPlacement {
  const { id, scope, startedAt, curriculumVersion, progress } = placement
  return {
    id,
    scope,
    startedAt: startedAt.getTime(),
    curriculumChanged: curriculumVersion !== catalogue.version,
    number,
    question: {
      id: question.id,
      competency: question.competency,
      ask: question.ask,
      ...(question.show ? { show: question.show } : {}),
      options: optionsOf(question, id).map(({ id: option, text }) => ({ id: option, text })),
    },
    progress,
  }
}

/** The options in the order this placement shows them. */
export function optionsOf(question: Pick<Question, 'id' | 'options'>, placementId: string) {
  return seededOrder(question.options, ({ id }) => id, `${placementId} ${question.id}`)
}
