import type { Database } from '@/db/database'
import { appendCompletion } from '@/db/queries/progress'
import { apiOver, noon } from '../api/call-api'
import { people } from '../people'
import { optionOf } from '../small-questions'

export const day = 86_400_000

let worlds = 0

/** Review of two people that nobody else has, over the API, each with a lesson finished days ago; the clock may be moved. */
export async function reviewOver(db: Database) {
  worlds += 1
  const [ada, boris] = [`ada-r${worlds}`, `boris-r${worlds}`]
  await people(db, { [ada]: {}, [boris]: {} })
  const clock = { now: noon }
  for (const personId of [ada, boris])
    await appendCompletion(db, {
      personId,
      stepId: 'joins/grain',
      contentVersion: 'v',
      at: new Date(noon - 30 * day),
      entryId: `${personId}-grain`,
    })
  const call = (method: string, path: string, body?: unknown, as = ada) =>
    apiOver(db, { now: () => clock.now }).call(method, path, { as, body })
  const queue = async (more = '', as = ada) => (await call('GET', `/review${more}`, undefined, as)).body
  const cardsOf = async (as = ada): Promise<{ id: string; reviews: number }[]> =>
    (await queue('?minutes=120&competency=joins', as)).cards
  /** What stands there of a card, whether it is due or not. */
  const standing = async (id: string, as = ada) => (await cardsOf(as)).find((card) => card.id === id)
  const hand = (answers: readonly object[], as = ada, sentAt = clock.now) =>
    call('POST', '/review/answers', { sentAt, answers }, as)
  const given = (key: string, card: string, which: 'right' | 'wrong' = 'right', more: object = {}) => ({
    key: `key-of-${key}`,
    card,
    option: optionOf(card, which),
    at: clock.now,
    ...more,
  })
  const said = (
    key: string,
    card: string,
    change: 'take-back' | 'set-aside' | 'take-up',
    at = clock.now,
  ) => ({
    key: `key-of-${key}`,
    card,
    change,
    at,
  })
  const aside = async (as = ada) =>
    (await queue('', as)).setAside.map(({ id }: { id: string }) => id) as string[]
  return { ada, boris, clock, call, queue, standing, hand, given, said, aside }
}
