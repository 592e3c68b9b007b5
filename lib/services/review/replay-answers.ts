import type { ReviewAnswerRow } from '@/db/queries/review'
import { type Memory, type Rating, remember, type Weights } from '@/lib/review/memory'

/** What somebody says of a card in place of an answer. It stands among the answers, where a rating is none. */
export type CardChange = 'take-back' | 'set-aside' | 'take-up'

/** The rating of what is no answer. */
export const noRating = 0

/** The key under which an answer is taken back: once, whether the answer is there already or comes later. */
export const takenBackKey = (key: string) => `${key}~back`

/** What is believed of a card after all that was said of it, in the order it was said. */
export interface Replayed {
  /** Undefined where no answer is left. */
  readonly memory: Memory | undefined
  /** Null where it was taken up again; undefined where it was never said. */
  readonly setAsideAt: Date | null | undefined
}

/** Replays what was said of one card, in the order it was said. */
export function replayAnswers(said: readonly ReviewAnswerRow[], weights: Weights): Replayed {
  let memory: Memory | undefined
  for (const { rating, at } of answersThatCount(said))
    memory = remember(memory, rating as Rating, at.getTime(), weights)
  return { memory, setAsideAt: setAsideBy(said) }
}

/** What was said last counts; of two at one instant the one that brings the card back. */
function setAsideBy(said: readonly ReviewAnswerRow[]): Replayed['setAsideAt'] {
  const changes = said.filter(({ optionId }) => optionId === 'set-aside' || optionId === 'take-up')
  const last = changes.at(-1)?.at
  const latest = changes.filter(({ at }) => at.getTime() === last?.getTime())
  if (!last) return undefined
  return latest.every(({ optionId }) => optionId === 'set-aside') ? last : null
}

/** The answers that were not taken back. */
export function answersThatCount<Row extends Pick<ReviewAnswerRow, 'key' | 'rating'>>(
  said: readonly Row[],
): readonly Row[] {
  const keys = new Set(said.map(({ key }) => key))
  return said.filter(({ key, rating }) => rating !== noRating && !keys.has(takenBackKey(key)))
}
