import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendEntry } from '@/db/queries/progress'
import type { Catalogue, Exercise } from '@/lib/curriculum/catalogue'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { day } from './review-over'

const exercise = (slug: string, form: Exercise['form']): Exercise => ({
  id: `joins/${slug}`,
  slug,
  competency: 'joins',
  title: `About ${slug}`,
  minutes: 30,
  topics: ['joins-topic'],
  prerequisites: [],
  version: `${slug}-v1`,
  kind: 'exercise',
  form,
  engine: 'postgresql',
  brief: 'Count them.',
  tables: [],
  materials: [],
  asserts: [],
  wrongAnswers: [],
})

const catalogue: Catalogue = {
  ...smallCatalogue,
  competencies: smallCatalogue.competencies.map((competency) =>
    competency.id === 'joins'
      ? {
          ...competency,
          steps: [
            ...competency.steps,
            exercise('fan-out', 'runs'),
            exercise('not-passed', 'runs'),
            exercise('in-writing', 'guided-practice'),
          ],
        }
      : competency,
  ),
}

describe.each(engines)('exercises that come back cold, on %s', (engine) => {
  let db: Database
  let now = noon
  beforeAll(async () => {
    db = await freshDatabase(engine)
    await people(db, { ada: {} })
  })
  const call = (method: string, path: string, body?: unknown) =>
    apiOver(db, { catalogue, now: () => now }).call(method, path, { as: 'ada', body })
  const cards = async () => (await call('GET', '/review?minutes=120')).body.cards
  const passed = (subject: string) =>
    db.transaction(function* (tx) {
      const at = new Date(noon)
      yield* appendEntry(db, tx, { id: `passed-${subject}`, personId: 'ada', kind: 'verified', subject, at })
    })

  test('one that was passed on unseen data comes from the next day on, at a third of its minutes, and goes its way', async () => {
    await passed('joins/fan-out')
    await passed('joins/in-writing')
    expect(await cards()).toEqual([])
    now = noon + day
    const [card, ...others] = await cards()
    expect(others).toEqual([])
    expect(card).toMatchObject({
      id: 'joins/fan-out:cold',
      kind: 'exercise',
      stepId: 'joins/fan-out',
      title: 'About fan-out',
      minutes: 10,
      reason: { kind: 'new' },
    })
    const answer = { key: 'solved-cold', card: card.id, rating: 3, at: now }
    const { body } = await call('POST', '/review/answers', { sentAt: now, answers: [answer] })
    expect(body.cards).toEqual([{ key: answer.key, card: card.id, due: expect.any(String), gone: false }])
    expect(await cards()).toEqual([])
    now = Date.parse(`${body.cards[0].due}T12:00:00Z`)
    expect((await cards()).map(({ id, reviews }: { id: string; reviews: number }) => [id, reviews])).toEqual([
      ['joins/fan-out:cold', 1],
    ])
  })
})
