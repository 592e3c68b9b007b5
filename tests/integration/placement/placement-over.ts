import type { Database } from '@/db/database'
import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { Question } from '@/lib/curriculum/question'
import { apiOver, noon } from '../api/call-api'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { optionOf, smallQuestions } from '../small-questions'

export const day = 86_400_000
export const all = { scope: { kind: 'all' } }

export interface Active {
  readonly id: string
  readonly number: number
  readonly question: {
    readonly id: string
    readonly competency: string
    readonly options: readonly { readonly id: string; readonly text: string }[]
  }
}

let worlds = 0

/** Placements of two people that nobody else has, over the API; the curriculum and the clock may change under them. */
export async function placementOver(db: Database) {
  worlds += 1
  const [ada, boris] = [`ada-p${worlds}`, `boris-p${worlds}`]
  await people(db, { [ada]: {}, [boris]: {} })
  const house: { catalogue: Catalogue; questions: readonly Question[]; clock: number } = {
    catalogue: smallCatalogue,
    questions: smallQuestions,
    clock: noon,
  }
  /** Made anew for each call, as a server that was started again would be. */
  const call: ReturnType<typeof apiOver>['call'] = (...request) => {
    const { catalogue, questions } = house
    return apiOver(db, { catalogue, questions, now: () => house.clock }).call(...request)
  }
  const get = async (as = ada) => (await call('GET', '/placement', { as })).body
  const start = (body: unknown = all, as = ada) => call('POST', '/placement', { as, body })
  const end = (path: 'finish' | 'abandonment', placementId: string, as = ada) =>
    call('POST', `/placement/${path}`, { as, body: { placementId } })
  const conclusion = async (as = ada) => (await call('GET', '/placement/conclusion', { as })).body
  const apply = (placementId: string, overrides = {}, as = ada) =>
    call('PUT', '/placement/application', { as, body: { placementId, overrides } })
  const answer = ({ id, number, question }: Active, option: string, as = ada) =>
    call('PUT', `/placement/answers/${number}`, {
      as,
      body: { placementId: id, question: question.id, option },
    })

  /** Answers until it ends by itself: right about these competencies, wrong about the others. */
  async function answerAll(knows: readonly string[], as = ada) {
    let { active } = await get(as)
    const asked: Active[] = []
    while (active) {
      asked.push(active)
      const option = knows.includes(active.question.competency) ? right(active) : wrong(active)
      active = (await answer(active, option, as)).body.active
    }
    return asked
  }

  /** A whole placement, and what it concluded. */
  async function placed(knows: readonly string[], as = ada) {
    await start(all, as)
    await answerAll(knows, as)
    return conclusion(as)
  }

  /** Competency id to how it is proven. */
  async function proven(as = ada): Promise<Record<string, string>> {
    const { proven } = (await call('GET', '/progress', { as })).body
    return Object.fromEntries(Object.entries<{ how: string }>(proven).map(([id, { how }]) => [id, how]))
  }

  return { ada, boris, house, call, get, start, end, conclusion, apply, answer, answerAll, placed, proven }
}

export const right = (active: Active) => optionOf(active.question.id, 'right')
export const wrong = (active: Active) => optionOf(active.question.id, 'wrong')
