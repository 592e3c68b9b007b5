import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ConflictNotice } from '@/app/(manage)/paths/one/conflict-notice'
import { usePathDraft } from '@/app/(manage)/paths/one/use-path-draft'
import type { Path } from '@/lib/api/contract/paths'
import { indexCurriculum } from '@/lib/roadmap/curriculum-index'

const path: Path = {
  id: '0123456789abcdef0123456789abcdef',
  title: 'Onboarding',
  summary: '',
  isOpen: false,
  content: { sections: [{ id: 'part-1', title: 'First', items: [] }] },
  isForAll: true,
  team: null,
  version: 1,
  savedAt: 0,
  savedBy: 'Wanda',
  publishedVersion: null,
  isPublished: false,
  archivedAt: null,
  mayChange: true,
  faults: [],
  warnings: [],
  totals: { required: 0, optional: 0, byLevel: [], own: 0, competencies: 0, items: 0 },
}
const index = indexCurriculum({ version: 'v', levels: [], strands: [], axes: [], competencies: [] })

function Editor() {
  const draft = usePathDraft(path)
  return (
    <>
      <input
        aria-label="Title"
        value={draft.draft.title}
        onChange={(event) => draft.change({ title: event.target.value })}
      />
      <p>{draft.state}</p>
      {draft.theirs && <ConflictNotice draft={draft} theirs={draft.theirs} index={index} />}
    </>
  )
}

/** The server: what it was sent, and what it answers next. */
const sent: { title: string; version: number }[] = []
let answers: (() => Response)[] = []
const saved = (title: string, version: number) => () => Response.json({ ...path, title, version })
const refused = (title: string, version: number) => () =>
  Response.json(
    {
      type: '#problem-conflict',
      title: 'Changed',
      status: 409,
      current: { ...path, title, version, savedBy: 'Priya' },
    },
    { status: 409, headers: { 'content-type': 'application/problem+json' } },
  )

beforeEach(() => {
  vi.useFakeTimers()
  sent.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(await request.json())
    return answers.shift()?.() ?? new Response(null, { status: 500 })
  })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Editor />
    </QueryClientProvider>,
  )
const write = (title: string) =>
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: title } })
const wait = (milliseconds = 1_000) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

describe('a draft', () => {
  test('is saved once, a moment after the last change', async () => {
    answers = [saved('Abc', 2)]
    open()
    for (const title of ['A', 'Ab', 'Abc']) write(title)
    expect(screen.getByText('unsaved')).toBeTruthy()
    await wait()
    expect(sent).toMatchObject([{ title: 'Abc', version: 1 }])
    expect(screen.getByText('saved')).toBeTruthy()
    answers = [saved('Abcd', 3)]
    write('Abcd')
    await wait()
    expect(sent[1]).toMatchObject({ title: 'Abcd', version: 2 })
  })

  test('that somebody else saved meanwhile waits, with both versions shown, until one is chosen', async () => {
    answers = [refused('By Priya', 5), saved('Mine', 6)]
    open()
    write('Mine')
    await wait()
    expect(within(screen.getByRole('region', { name: 'Yours' })).getByText(/Mine/)).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'By Priya' })).getByText(/By Priya, /)).toBeTruthy()
    await wait(10_000)
    expect(sent).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }))
    await wait()
    expect(sent[1]).toMatchObject({ title: 'Mine', version: 5 })
    expect(screen.getByText('saved')).toBeTruthy()
  })

  test('goes on with theirs where that is chosen, and sends nothing', async () => {
    answers = [refused('By Priya', 5)]
    open()
    write('Mine')
    await wait()
    fireEvent.click(screen.getByRole('button', { name: 'Take theirs' }))
    await wait()
    expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('By Priya')
    expect(sent).toHaveLength(1)
  })

  test('is kept when its editor leaves within the moment', async () => {
    answers = [saved('Leaving', 2)]
    const { unmount } = open()
    write('Leaving')
    unmount()
    await wait(10)
    expect(sent).toMatchObject([{ title: 'Leaving' }])
  })
})
