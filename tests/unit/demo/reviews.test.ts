import { describe, expect, test } from 'vitest'
import { catalogue } from '@/lib/curriculum/load'
import { loadQuestions } from '@/lib/curriculum/load-questions'
import { dateIn } from '@/lib/demo/calendar'
import { makeOrganisation } from '@/lib/demo/make-organisation'
import { type Memory, type Rating, remember } from '@/lib/review/memory'

const questions = await loadQuestions()

describe.each([
  ['a Monday', Date.UTC(2026, 10, 23, 12)],
  ['a Saturday late', Date.UTC(2027, 1, 27, 23, 30)],
  ['New Year', Date.UTC(2028, 0, 1, 0, 5)],
])('what Ada has reviewed, on %s', (_, now) => {
  const harebell = makeOrganisation(catalogue, now, questions)
  const ada = harebell.people.find(({ email }) => email === 'learner@harebell.example')
  const review = harebell.reviews.find(({ personId }) => personId === ada?.id)
  const answers = review?.answers ?? []
  const cards = review?.cards ?? []

  test('some cards are due today', () => {
    expect(answers.length).toBeGreaterThan(10)
    const today = dateIn('Europe/London', now)
    expect(cards.filter(({ due }) => due <= today).length).toBeGreaterThan(0)
  })

  test('was answered after its lesson was finished and before now, by an option that fits', () => {
    const done = new Map(
      harebell.completions.map((one) => [`${one.personId} ${one.stepId}`, one.completedAt]),
    )
    for (const { cardId, at, optionId, rating } of answers) {
      const question = questions.find(({ id }) => id === cardId)
      expect(at).toBeGreaterThan(done.get(`${ada?.id} ${question?.lesson}`) ?? Number.POSITIVE_INFINITY)
      expect(at).toBeLessThan(now)
      expect(question?.options.find(({ id }) => id === optionId)?.correct).toBe(rating > 1)
    }
  })

  test('what is believed of each card is what its answers say', () => {
    for (const { cardId, due: _, ...believed } of cards) {
      let memory: Memory | undefined
      for (const { rating, at } of answers.filter((answer) => answer.cardId === cardId))
        memory = remember(memory, rating as Rating, at)
      expect(believed).toEqual(memory)
    }
  })
})
