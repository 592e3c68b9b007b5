import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ExerciseCard } from '@/app/(learn)/review/exercise-card'
import { Nothing } from '@/app/(learn)/review/nothing'
import { QuestionCard } from '@/app/(learn)/review/question-card'
import { Sitting } from '@/app/(learn)/review/sitting'
import type { ReviewQueue } from '@/lib/api/contract/review'
import { reviewOutbox } from '@/lib/api/page-review-outbox'

const base = {
  competency: 'joins',
  minutes: 1,
  reason: { kind: 'new' as const },
  covers: 0,
  reviews: 0,
  placed: null,
  intervals: [1, 1, 2, 8] as [number, number, number, number],
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
const days = [1, 1, 2, 8] as const
const spread = { weekdayMinutes: [10, 10, 10, 10, 10, 10, 10], daysOff: [], taken: {} }
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
    render(<QuestionCard card={question('a')} days={days} onAnswer={onAnswer} />)
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
    render(<QuestionCard card={question('a')} days={days} onAnswer={onAnswer} />)
    fireEvent.click(screen.getByRole('radio', { name: /^Five/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect(screen.getByRole('status').textContent).toBe('Not quite. They are pairs.Six. Each meets each.')
    expect(screen.getByText('Yours')).not.toBeNull()
    press('Enter')
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ option: 'five', rating: 1, isRight: false })
  })

  test('that is not known shows what is right before it goes on', () => {
    const onAnswer = vi.fn()
    render(<QuestionCard card={question('a')} days={days} onAnswer={onAnswer} />)
    press('0')
    expect(screen.getByRole('status').textContent).toBe('Six. Each meets each.')
    expect(onAnswer).not.toHaveBeenCalled()
    press('Enter')
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ isRight: false })
  })

  test('is not shown by Enter before something is chosen', () => {
    render(<QuestionCard card={question('a')} days={days} onAnswer={vi.fn()} />)
    press('Enter')
    expect(screen.getByRole('status').textContent).toBe('')
  })
})

describe('an exercise', () => {
  test('opens cold in another tab, and an Enter too many rates nothing', () => {
    const onAnswer = vi.fn()
    render(<ExerciseCard card={exercise} days={days} onAnswer={onAnswer} />)
    const link = screen.getByRole('link', { name: 'Open it in another tab' })
    expect(link.getAttribute('href')).toBe('/practice/joins/net-revenue?cold')
    press('Enter')
    expect(onAnswer).not.toHaveBeenCalled()
    press('2')
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ rating: 2, isRight: true })
  })
})

describe('no card today', () => {
  const nothing = (some: Partial<ReviewQueue>) => {
    const queue: ReviewQueue = {
      today: '2026-03-12',
      minutes: 10,
      planned: 10,
      waiting: 0,
      cards: [],
      total: 4,
      setAside: [],
      spread,
      next: null,
    }
    const onMore = vi.fn()
    render(<Nothing queue={{ ...queue, ...some }} onMore={onMore} />)
    return onMore
  }

  test.each([
    ['Nothing to bring back yet', /From the day after you finish a lesson/, { total: 0 }],
    ['Nothing is due today', /The next card comes back tomorrow/, { next: '2026-03-13' }],
    [
      'Nothing is due today',
      /Every card you have is set aside/,
      { total: 0, setAside: [{ id: 'joins/a', competency: 'joins', title: 'How many?' }] },
    ],
  ])('says %s and %s', (title, text, some) => {
    nothing(some)
    expect(screen.getByRole('heading', { name: title })).not.toBeNull()
    expect(screen.getByText(text)).not.toBeNull()
    expect(screen.getByRole('link', { name: 'Your roadmap' })).not.toBeNull()
  })

  test.each([
    ['Done for today', { planned: 10 }],
    ['A day without review', { planned: 0 }],
  ])('what waits can be asked for: %s', (title, some) => {
    const onMore = nothing({ waiting: 3, ...some })
    expect(screen.getByRole('heading', { name: title })).not.toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Ten more minutes' }))
    expect(onMore).toHaveBeenCalledExactlyOnceWith(10)
  })
})

describe('a sitting', () => {
  let requests: string[]
  let sent: { answers: { key: string; card: string; change?: string }[] }[]
  let answers: (request: Request) => Promise<Response>
  beforeEach(() => {
    localStorage.clear()
    requests = []
    answers = async () => Response.json({ cards: [], fitted: false })
    sent = []
    vi.stubGlobal('fetch', async (request: Request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`)
      if (request.method === 'POST') sent.push(await request.clone().json())
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
    spread,
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

  /** What was handed in, in the order it was; where no browser takes turns, some of it twice. */
  const handedIn = () => [
    ...new Map(
      sent.flatMap(({ answers }) => answers).map((one) => [`${one.key} ${one.change}`, one]),
    ).values(),
  ]

  test('a card that is set aside is no answer, and can be taken up again at the end', async () => {
    sit(queue([question('a')]))
    fireEvent.click(screen.getByRole('button', { name: 'Not this one again' }))
    const done = await screen.findByRole('region', { name: 'Done' })
    expect(done.textContent).not.toContain('came back')
    expect(done.textContent).toContain('Set aside: 1')
    fireEvent.click(screen.getByRole('button', { name: 'Take it up again', hidden: true }))
    await waitFor(() => expect(done.textContent).not.toContain('Set aside'))
    await waitFor(() => expect(handedIn().map(({ change }) => change)).toEqual(['set-aside', 'take-up']))
  })

  test('a card can be set aside without a connection', async () => {
    answers = () => Promise.reject(new TypeError('no network'))
    sit(queue([question('a'), question('b')]))
    fireEvent.click(screen.getByRole('button', { name: 'Not this one again' }))
    expect(screen.getByRole('region', { name: 'Card 1 of 1' }).textContent).toContain('How many rows, b?')
    expect(reviewOutbox.pendingOf('ada')).toMatchObject([{ card: 'joins/a', change: 'set-aside' }])
  })

  test('the last answer can be taken back, and the one before it, by key too', async () => {
    answers = ({ method }) =>
      method === 'POST'
        ? Promise.resolve(Response.json({ cards: [], fitted: false }))
        : Promise.reject(new TypeError())
    sit(queue([question('a'), question('b')]))
    expect(screen.queryByRole('button', { name: 'Take back my last answer' })).toBeNull()
    for (const _ of ['a', 'b']) {
      press('0')
      press('Enter')
    }
    expect(screen.getByRole('heading', { name: 'Done for today' })).not.toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Take back my last answer' }))
    expect(document.activeElement?.textContent).toBe('How many rows, b?')
    press('Backspace')
    expect(document.activeElement?.textContent).toBe('How many rows, a?')
    press('Backspace')
    await waitFor(() => expect(handedIn()).toHaveLength(4))
    const [first, second, ...back] = handedIn()
    expect(back).toMatchObject([
      { key: second?.key, card: 'joins/b', change: 'take-back' },
      { key: first?.key, card: 'joins/a', change: 'take-back' },
    ])
  })

  test('an answer that was not sent yet and is taken back is not sent at all', async () => {
    answers = () => Promise.reject(new TypeError('no network'))
    sit(queue([question('a')]))
    press('0')
    press('Enter')
    press('Backspace')
    expect(reviewOutbox.pendingOf('ada')).toMatchObject([{ card: 'joins/a', change: 'take-back' }])
    fireEvent.click(screen.getByRole('button', { name: 'Not this one again' }))
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Done' }).textContent).toContain(
        'What you changed is kept here',
      ),
    )
  })

  test('a card whose answer was taken back is there again', async () => {
    answers = () => Promise.reject(new TypeError('no network'))
    sit(queue([question('a')]))
    press('0')
    press('Enter')
    press('Backspace')
    expect(screen.getByRole('region', { name: 'Card 1 of 1' })).not.toBeNull()
  })

  test('a rating says the day the card will come: over days without review, and beside what is there', async () => {
    const none = { weekdayMinutes: [10, 0, 0, 10, 0, 0, 0], daysOff: ['2026-03-16'], taken: {} }
    const both = [question('a'), question('b')]
    sit({ ...queue(both), spread: none })
    const names = () =>
      screen.getAllByRole('button', { name: /^(With|As|At) / }).map((one) => one.textContent)
    press(keyOf('Six'))
    press('Enter')
    // Thursday the 12th: the next day with review that is not off is Thursday the 19th.
    expect(names()).toEqual(['With effortin 7 days · 1', 'As it shouldin 7 days · 2', 'At oncein 7 days · 3'])
    cleanup()
    sit({ ...queue(both), spread: { ...spread, taken: { '2026-03-20': 5 } } })
    press(keyOf('Six'))
    press('Enter')
    expect(names().at(-1)).toBe('At oncein 7 days · 3')
    press('3')
    press(keyOf('Six'))
    press('Enter')
    expect(names().at(-1)).toBe('At oncein 9 days · 3')
  })
})
