import { onlineManager, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Asking } from '@/app/(learn)/placement/asking'
import type { PlacementNow } from '@/lib/api/contract/placement'
import { placementQueries } from '@/lib/api/queries/placement'
import { listCurriculum } from '@/lib/services/curriculum/list-curriculum'
import { smallCatalogue } from '../../integration/small-catalogue'

const curriculum = listCurriculum({ catalogue: smallCatalogue })

const at = (number: number): PlacementNow => ({
  active: {
    id: 'p1',
    scope: { kind: 'all' },
    startedAt: 1,
    curriculumChanged: false,
    number,
    question: {
      id: `joins/q-${number}`,
      competency: 'joins',
      ask: `What is ${number}?`,
      options: [
        { id: 'aaaaaaaaaaaa', text: 'one' },
        { id: 'bbbbbbbbbbbb', text: 'two' },
        { id: 'cccccccccccc', text: 'three' },
      ],
    },
    progress: { answered: number - 1, confidence: 0.8, left: { expected: 7, least: 3, most: 11 } },
  },
  finished: null,
  placed: {},
})

let sent: unknown[]
let answer: () => Response
beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push([new URL(request.url).pathname, await request.json()])
    return answer()
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Screen() {
  const { data } = useQuery(placementQueries.mine())
  return data?.active ? <Asking active={data.active} curriculum={curriculum} arrives={false} /> : <p>Over</p>
}

function show() {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY }, mutations: { retry: false } },
  })
  client.setQueryData(placementQueries.mine().queryKey, at(1))
  render(
    <QueryClientProvider client={client}>
      <Screen />
    </QueryClientProvider>,
  )
}
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name })
const problem = (status: number, more: object) =>
  new Response(
    JSON.stringify({ type: 'https://cairn.test/docs#problem-conflict', title: 'Meanwhile', status, ...more }),
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

test('a number chooses, Enter sends what was read, and the next question has the focus', async () => {
  answer = () => Response.json(at(2))
  show()
  expect(screen.getByText('about 7 more questions, 3 to 11')).toBeTruthy()
  key('Enter')
  key('3')
  key('Enter')
  await screen.findByRole('heading', { name: 'Question 2' })
  expect(sent).toEqual([
    ['/api/v1/placement/answers/1', { placementId: 'p1', question: 'joins/q-1', option: 'cccccccccccc' }],
  ])
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What is 2?' }))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true)
})

test('where another device was faster, it goes on from there and says so', async () => {
  answer = () => problem(409, { detail: 'This question was answered already.', current: at(4) })
  show()
  key('?')
  key('Enter')
  await screen.findByRole('heading', { name: 'Question 4' })
  expect(screen.getByRole('alert').textContent).toContain('This question was answered already.')
})

test('what could not be sent stays chosen, and can be sent again', async () => {
  answer = () => problem(422, { title: 'Something is not right.' })
  show()
  key('2')
  key('Enter')
  expect((await screen.findByRole('alert')).textContent).toContain('Not sent')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /two/ }).checked).toBe(true)
  answer = () => Response.json(at(2))
  key('Enter')
  await screen.findByRole('heading', { name: 'Question 2' })
  expect(sent).toHaveLength(2)
})

test('giving it up asks first; there is nothing to conclude before the first answer', async () => {
  answer = () => Response.json({ ...at(1), active: null })
  show()
  expect(screen.queryByRole('button', { name: 'Stop here and conclude' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Give it up' }))
  expect(sent).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Yes, give it up' }))
  await waitFor(() => expect(screen.getByText('Over')).toBeTruthy())
  expect(sent).toEqual([['/api/v1/placement/abandonment', { placementId: 'p1' }]])
})

test('giving up asks once more, says what it means, and the focus stays', async () => {
  show()
  const button = screen.getByRole('button', { name: 'Give it up' })
  button.focus()
  fireEvent.click(button)
  expect(screen.getByRole('button', { name: 'No, go on' })).toBe(document.activeElement)
  expect(screen.getByRole('button', { name: 'Yes, give it up' })).toBeTruthy()
  expect(screen.getByRole('status').textContent).toMatch(/nothing is concluded/)
  // A second press in haste takes the first one back.
  fireEvent.click(document.activeElement as Element)
  expect(screen.getByRole('button', { name: 'Give it up' })).toBe(document.activeElement)
  expect(screen.queryByRole('button', { name: 'Yes, give it up' })).toBeNull()
  expect(sent).toEqual([])
  // From that button too a number and Enter answer the question.
  answer = () => Response.json(at(2))
  key('2')
  expect(screen.getByRole('radio', { name: /^two/ })).toBe(document.activeElement)
  key('Enter')
  await screen.findByRole('heading', { name: 'Question 2' })
  expect(sent).toHaveLength(1)
})

test('an answer without a connection says that it waits, and is sent once when there is one', async () => {
  answer = () => Response.json(at(2))
  show()
  act(() => onlineManager.setOnline(false))
  key('1')
  key('Enter')
  const told = await screen.findByText('No connection')
  // Near what was pressed: the top of a question is out of sight on a phone.
  const next = screen.getByRole('button', { name: 'Next' })
  expect(next.compareDocumentPosition(told) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  key('Enter')
  expect(sent).toEqual([])
  act(() => onlineManager.setOnline(true))
  await screen.findByRole('heading', { name: 'Question 2' })
  expect(sent).toHaveLength(1)
  expect(screen.queryByText('No connection')).toBeNull()
})
