import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ExerciseCard } from '@/app/(learn)/review/exercise-card'
import { QuestionCard } from '@/app/(learn)/review/question-card'
import { Sitting } from '@/app/(learn)/review/sitting'
import type { ReviewQueue } from '@/lib/api/contract/review'

const base = {
  competency: 'joins',
  minutes: 1,
  reason: { kind: 'new' as const },
  covers: 0,
  reviews: 0,
  preview: [1, 1, 2, 8] as [number, number, number, number],
}
const question = (id: string) => ({
  ...base,
  kind: 'question' as const,
  id: `joins/${id}`,
  ask: `How many rows, ${id}?`,
  lesson: 'joins/grain',
  options: [
    { id: 'six', text: 'Six', correct: true, feedback: 'Each meets each.' },
    { id: 'five', text: 'Five', correct: false, feedback: 'They are pairs.' },
    { id: 'three', text: 'Three', correct: false, feedback: 'The second counts as much.' },
  ],
})
const exercise = {
  ...base,
  kind: 'exercise' as const,
  id: 'joins/net-revenue:cold',
  minutes: 10,
  stepId: 'joins/net-revenue',
  title: 'Net revenue',
}
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
/** The number that stands at an option: their order is shuffled. */
const keyOf = (text: string) => {
  const labels = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent ?? '')
  return String(labels.findIndex((label) => label.startsWith(text)) + 1)
}

afterEach(cleanup)

describe('a question', () => {
  test('that is answered right by keyboard is rated by how it came back', () => {
    const onAnswer = vi.fn()
    render(<QuestionCard card={question('a')} onAnswer={onAnswer} />)
    expect(document.activeElement?.textContent).toBe('How many rows, a?')
    press(keyOf('Six'))
    press('Enter')
    expect(screen.getByRole('status').textContent).toBe('Right. Each meets each.')
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'How it came back' }))
    expect(screen.queryByRole('button', { name: /Forgotten/ })).toBeNull()
    press('3')
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ option: 'six', rating: 4, isRight: true })
  })

  test('that is answered wrong says why and what is right, and only goes on', () => {
    const onAnswer = vi.fn()
    render(<QuestionCard card={question('a')} onAnswer={onAnswer} />)
    fireEvent.click(screen.getByRole('radio', { name: /^Five/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect(screen.getByRole('status').textContent).toBe('Not quite. They are pairs.Six. Each meets each.')
    expect(screen.getByText('Yours')).not.toBeNull()
    press('Enter')
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ option: 'five', rating: 1, isRight: false })
  })

  test('that is not known shows what is right before it goes on', () => {
    const onAnswer = vi.fn()
    render(<QuestionCard card={question('a')} onAnswer={onAnswer} />)
    press('0')
    expect(screen.getByRole('status').textContent).toBe('Six. Each meets each.')
    expect(onAnswer).not.toHaveBeenCalled()
    press('Enter')
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ isRight: false })
  })

  test('is not shown by Enter before something is chosen', () => {
    render(<QuestionCard card={question('a')} onAnswer={vi.fn()} />)
    press('Enter')
    expect(screen.getByRole('status').textContent).toBe('')
  })
})

describe('an exercise', () => {
  test('opens cold in another tab, and an Enter too many rates nothing', () => {
    const onAnswer = vi.fn()
    render(<ExerciseCard card={exercise} onAnswer={onAnswer} />)
    const link = screen.getByRole('link', { name: 'Open it in another tab' })
    expect(link.getAttribute('href')).toBe('/practice/joins/net-revenue?cold')
    press('Enter')
    expect(onAnswer).not.toHaveBeenCalled()
    press('2')
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ rating: 2, isRight: true })
  })
})

describe('a sitting', () => {
  let requests: string[]
  let answers: (request: Request) => Promise<Response>
  beforeEach(() => {
    localStorage.clear()
    requests = []
    answers = async () => Response.json({ cards: [], fitted: false })
    vi.stubGlobal('fetch', (request: Request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`)
      return answers(request)
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  const queue = (cards: ReviewQueue['cards'], waiting = 0): ReviewQueue => ({
    today: '2026-03-12',
    minutes: 10,
    planned: 10,
    waiting,
    cards,
    total: 9,
    setAside: [],
    next: null,
  })
  const sit = (of: ReviewQueue, onMore = vi.fn()) =>
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Sitting personId="ada" queue={of} onMore={onMore} />
      </QueryClientProvider>,
    )

  test('ends with what came back, and what waits can be asked for', async () => {
    const onMore = vi.fn()
    sit(queue([question('a'), question('b')], 4), onMore)
    press(keyOf('Six'))
    press('Enter')
    press('Enter')
    expect(screen.getByRole('region', { name: 'Card 2 of 2' })).not.toBeNull()
    press('0')
    press('Enter')
    expect(document.activeElement?.textContent).toBe('Done for today')
    expect(screen.getByRole('region', { name: 'Done' }).textContent).toContain(
      '1 of 2 cards came back. What did not comes again on your next review day. 4 cards can wait',
    )
    fireEvent.click(screen.getByRole('button', { name: 'Ten more minutes' }))
    expect(onMore).toHaveBeenCalledExactlyOnceWith(10)
    await waitFor(() => expect(requests.filter((one) => one.startsWith('POST'))).toHaveLength(2))
  })

  test('says what is kept here while nobody answers', async () => {
    answers = () => Promise.reject(new TypeError('no network'))
    sit(queue([question('a')]))
    press('0')
    press('Enter')
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Done' }).textContent).toContain('1 answer kept here'),
    )
  })

  test('a card that is set aside is no answer, and can be taken up again at the end', async () => {
    answers = async (request) => Response.json(await request.json())
    sit(queue([question('a')]))
    fireEvent.click(screen.getByRole('button', { name: 'Not this one again' }))
    const done = await screen.findByRole('region', { name: 'Done' })
    expect(done.textContent).not.toContain('came back')
    expect(done.textContent).toContain('Set aside: 1')
    fireEvent.click(screen.getByRole('button', { name: 'Take it up again', hidden: true }))
    await waitFor(() => expect(done.textContent).not.toContain('Set aside'))
    expect(requests.filter((one) => one.startsWith('PUT'))).toHaveLength(2)
  })
})
