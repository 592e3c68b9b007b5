import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AllOfTeam } from '@/app/organisation/all-of-team'
import { PeoplePicker } from '@/app/organisation/people-picker'
import type { PersonChoice } from '@/lib/api/contract/people'

const names = ['Ada', 'Boris', 'Cleo', ...Array.from({ length: 40 }, (_, at) => `Person ${at}`)]
const everybody = names.map((name, at) => ({ id: `p${at}`, name, email: `p${at}@harebell.example` }))

let asked: string[]
let hold: Promise<void> | undefined
beforeEach(() => {
  asked = []
  hold = undefined
  vi.stubGlobal('fetch', async (request: Request) => {
    const { searchParams } = new URL(request.url)
    asked.push(searchParams.toString())
    const search = (searchParams.get('search') ?? '').toLowerCase()
    const limit = Number(searchParams.get('limit') ?? 20)
    const page = Number(searchParams.get('page') ?? 1)
    const fit = everybody.filter(({ name }) => name.toLowerCase().includes(search))
    if (search) await hold
    const pages = Math.max(1, Math.ceil(fit.length / limit))
    return Response.json({
      people: fit.slice((page - 1) * limit, page * limit),
      total: fit.length,
      page,
      pages,
    })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

let chosen: readonly PersonChoice[]
const sent = vi.fn()
function Tried({ atMost, taken }: { atMost?: number; taken?: string }) {
  const [people, setPeople] = useState<readonly PersonChoice[]>([])
  chosen = people
  const change = { chosen: people, onChange: setPeople }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        sent()
      }}
    >
      <PeoplePicker
        label="Who?"
        {...(atMost ? { atMost } : {})}
        refusalOf={(id) => (id === taken ? 'In this team already' : undefined)}
        {...change}
      />
      <AllOfTeam teams={[{ id: 't1', name: 'Data' }]} whom="assignable" atMost={atMost ?? 1} {...change} />
    </form>
  )
}
function show(props: Parameters<typeof Tried>[0] = {}) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Tried {...props} />
    </QueryClientProvider>,
  )
}
const input = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Who?' })
const type = (value: string) => fireEvent.change(input(), { target: { value } })
const press = (key: string) => fireEvent.keyDown(input(), { key })
const option = (name: string) => screen.findByRole('option', { name: new RegExp(`^${name}`) })
const names_ = () => chosen.map(({ name }) => name)

test('nothing is asked for before somebody looks', () => {
  show()
  expect(asked).toEqual([])
  expect(input().getAttribute('aria-expanded')).toBe('false')
})

test('by keyboard: typed, chosen with Enter, taken off with Backspace; the form is not sent', async () => {
  show({ atMost: 10 })
  type('boris')
  await option('Boris')
  await waitFor(() => expect(input().getAttribute('aria-activedescendant')).toContain('p1'))
  press('Enter')
  expect(names_()).toEqual(['Boris'])
  expect((await option('Boris')).getAttribute('aria-selected')).toBe('true')
  type('')
  await option('Ada')
  press('ArrowDown')
  press('ArrowDown')
  press('Enter')
  expect(names_()).toEqual(['Boris', 'Cleo'])
  type('')
  press('Backspace')
  expect(names_()).toEqual(['Boris'])
  expect(sent).not.toHaveBeenCalled()
})

test('Escape closes the list and is not passed on to a dialog around it', async () => {
  show()
  type('ada')
  await option('Ada')
  expect(press('Escape')).toBe(false)
  expect(input().getAttribute('aria-expanded')).toBe('false')
  expect(press('Escape')).toBe(true)
})

test('Enter chooses nobody while the list still is that of the letter before', async () => {
  show()
  type('a')
  await option('Ada')
  let go = () => {}
  hold = new Promise((resolve) => {
    go = resolve
  })
  type('bo')
  press('Enter')
  expect(names_()).toEqual([])
  go()
  await option('Boris')
  await waitFor(() => expect(input().getAttribute('aria-activedescendant')).toContain('p1'))
  press('Enter')
  expect(names_()).toEqual(['Boris'])
})

test('where one is chosen, another takes their place', async () => {
  show()
  type('ada')
  fireEvent.click(await option('Ada'))
  expect(input().getAttribute('aria-expanded')).toBe('false')
  type('cleo')
  fireEvent.click(await option('Cleo'))
  expect(names_()).toEqual(['Cleo'])
})

test('says how many more there are, and shows them', async () => {
  show()
  fireEvent.click(input())
  await waitFor(() => expect(screen.getByText(/^20 of 43 people shown/)).toBeTruthy())
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(screen.getByText(/^40 of 43 people shown/)).toBeTruthy())
  type('nobody at all')
  await waitFor(() => expect(screen.getByText(/^Nobody you can choose/)).toBeTruthy())
})

test('who cannot be chosen says why', async () => {
  show({ taken: 'p0' })
  type('ada')
  const ada = await option('Ada')
  expect(ada.textContent).toContain('In this team already')
  fireEvent.click(ada)
  expect(names_()).toEqual([])
})

test('all of a team are chosen at once, each once, and taken off one by one or together', async () => {
  show({ atMost: 1_000 })
  type('ada')
  fireEvent.click(await option('Ada'))
  fireEvent.click(screen.getByRole('button', { name: 'Add them' }))
  await waitFor(() => expect(chosen).toHaveLength(43))
  expect(asked.at(-1)).toBe('team=t1&whom=assignable&limit=1000')
  expect(screen.getAllByRole('button', { name: /^Take off/ })).toHaveLength(12)
  fireEvent.click(screen.getByRole('button', { name: 'Take off Boris' }))
  expect(chosen).toHaveLength(42)
  expect(document.activeElement).toBe(input())
  fireEvent.click(screen.getByRole('button', { name: 'Take all off' }))
  expect(chosen).toEqual([])
})

test('no more are chosen than fit, and it says so', async () => {
  show({ atMost: 30 })
  fireEvent.click(screen.getByRole('button', { name: 'Add them' }))
  await waitFor(() => expect(chosen).toHaveLength(30))
  expect(screen.getByText(/of whom 30 can be chosen/)).toBeTruthy()
  expect(screen.getByText('30 people are as many as can be chosen.')).toBeTruthy()
})
