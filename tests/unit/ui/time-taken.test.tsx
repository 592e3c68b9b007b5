import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TimeTaken } from '@/app/(learn)/time-taken/time-taken'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { progressQueries } from '@/lib/api/queries/progress'
import { listCurriculum } from '@/lib/services/curriculum/list-curriculum'
import { smallCatalogue } from '../../integration/small-catalogue'

let kept: number | null
let sent: unknown[]
beforeEach(() => {
  kept = null
  sent = []
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'PUT') {
      const body = await request.json()
      sent.push(body)
      kept = body.minutes
      return Response.json({ stepId: 'joins/grain', completedAt: 1, minutes: kept })
    }
    return Response.json(progress())
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const progress = () => ({
  completed: { 'joins/grain': { at: 1, minutes: kept, changedSince: false } },
  proven: {},
  ages: {},
})

function show(quiet = false) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  client.setQueryData(progressQueries.mine().queryKey, progress())
  client.setQueryData(curriculumQueries.list().queryKey, listCurriculum({ catalogue: smallCatalogue }))
  render(
    <QueryClientProvider client={client}>
      <TimeTaken stepId="joins/grain" quiet={quiet} />
    </QueryClientProvider>,
  )
}
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))

test('one tap says the time, which can then be changed, and taken back', async () => {
  show()
  press('More, 45 min')
  expect(await screen.findByText('Took you 45 min.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change the time' }))
  await waitFor(() => expect(sent).toEqual([{ minutes: 45 }]))
  press('Change the time')
  fireEvent.change(screen.getByRole('textbox', { name: 'Minutes it took' }), { target: { value: '25' } })
  press('Keep')
  expect(await screen.findByText('Took you 25 min.')).toBeTruthy()
  press('Change the time')
  press('Forget the time')
  expect(await screen.findByRole('form', { name: 'How long it took' })).toBeTruthy()
  await waitFor(() => expect(sent).toEqual([{ minutes: 45 }, { minutes: 25 }, { minutes: null }]))
})

test('what is no time of a day cannot be kept, and says what can', () => {
  show()
  fireEvent.change(screen.getByRole('textbox', { name: 'Minutes it took' }), { target: { value: '2000' } })
  expect(screen.getByText('Whole minutes, 1 to 1440.')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep' }).disabled).toBe(true)
})

test('where it is quiet it asks only once somebody wants to say', () => {
  show(true)
  expect(screen.queryByRole('form')).toBeNull()
  press('How long?')
  expect(screen.getByRole('form', { name: 'How long it took' })).toBeTruthy()
})
