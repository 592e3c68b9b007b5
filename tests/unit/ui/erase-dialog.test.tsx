import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EraseDialog } from '@/app/organisation/erase-dialog'

const person = {
  id: 'p1',
  name: 'Pavel Novak',
  email: 'pavel@example.org',
  role: 'learner' as const,
  isAuthor: false,
  teams: [],
  createdAt: 1,
  deactivatedAt: null,
}

let sent: unknown[]
let answer: () => Response
const onClose = vi.fn()
beforeEach(() => {
  sent = []
  onClose.mockReset()
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push([request.method, new URL(request.url).pathname, await request.json()])
    return answer()
  })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <EraseDialog person={person} onClose={onClose} />
    </QueryClientProvider>,
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const erase = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Erase for good' })
const type = (value: string) =>
  fireEvent.change(screen.getByLabelText('Their e-mail address'), { target: { value } })

test('nothing is erased before the address is typed, whatever its case', async () => {
  answer = () => Response.json({ erasedAt: 1 })
  expect(erase().disabled).toBe(true)
  type('pavel@example.or')
  expect(erase().disabled).toBe(true)
  type('Pavel@Example.org')
  expect(erase().disabled).toBe(false)
  fireEvent.click(erase())
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(sent).toEqual([['POST', '/api/v1/people/p1/erasure', { email: 'Pavel@Example.org' }]])
})

test('where somebody has to take over first, it says so and stays', async () => {
  const detail = 'Nobody else manages “Platform”. Hand it over first. Nothing was deleted.'
  answer = () =>
    new Response(
      JSON.stringify({ type: '/docs/api#problem-refused', title: 'Refused', status: 403, detail }),
      {
        status: 403,
        headers: { 'content-type': 'application/problem+json' },
      },
    )
  type('pavel@example.org')
  fireEvent.click(erase())
  expect((await screen.findByRole('alert')).textContent).toContain(detail)
  expect(onClose).not.toHaveBeenCalled()
})
