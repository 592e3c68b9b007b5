import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Hints } from '@/app/(learn)/practice/workspace/hints'
import { useHints } from '@/app/(learn)/practice/workspace/use-hints'
import type { WorkspaceExercise } from '@/app/(learn)/practice/workspace/workspace-exercise'
import { ViewerProvider } from '@/app/ui/viewer-context'

const exercise = { id: 'joins/net-revenue', version: 'v1', hints: ['Grain', 'Fan-out', 'Aggregate first'] }

/** As much of the exercise's page as shows hints. */
function Page({ exercise: of = exercise, cold = false }: { exercise?: typeof exercise; cold?: boolean }) {
  const { shown, showNext } = useHints(of as unknown as WorkspaceExercise, cold)
  return <Hints hints={of.hints} shown={shown} onNext={showNext} />
}

type Person = 'ada' | 'boris' | 'unknown'

function open(props: Parameters<typeof Page>[0] = {}, person: Person = 'ada') {
  cleanup()
  const viewer =
    person === 'unknown' ? undefined : ({ id: person, email: `${person}@harebell.example` } as never)
  const tree = (who: typeof viewer) => (
    <QueryClientProvider client={new QueryClient()}>
      <ViewerProvider viewer={who} signOut={() => undefined}>
        <Page {...props} />
      </ViewerProvider>
    </QueryClientProvider>
  )
  const { rerender } = render(tree(viewer))
  return { becomes: (who: 'ada') => rerender(tree({ id: who, email: `${who}@harebell.example` } as never)) }
}
const next = () => fireEvent.click(screen.getByRole('button'))
const shown = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('what was shown is shown again when the page is opened again, and the next one comes after it', () => {
  open()
  expect(shown()).toEqual([])
  next()
  next()
  open()
  expect(shown()).toEqual(['Grain', 'Fan-out'])
  next()
  expect(screen.getByText('These are all the hints.')).not.toBeNull()
})

test('they are one person’s, and one exercise’s', () => {
  open()
  next()
  open({}, 'boris')
  expect(shown()).toEqual([])
  open({ exercise: { ...exercise, id: 'joins/other' } })
  expect(shown()).toEqual([])
})

test('an exercise that was written anew begins without any', () => {
  open()
  next()
  open({ exercise: { ...exercise, version: 'v2' } })
  expect(shown()).toEqual([])
})

test('solved cold it begins without any, and leaves the others as they were', () => {
  open()
  next()
  open({ cold: true })
  expect(shown()).toEqual([])
  next()
  next()
  open()
  expect(shown()).toEqual(['Grain'])
})

test('one that was asked for before it is known whose it is counts too', () => {
  open()
  next()
  const { becomes } = open({}, 'unknown')
  next()
  becomes('ada')
  expect(shown()).toEqual(['Grain'])
  next()
  open()
  expect(shown()).toEqual(['Grain', 'Fan-out'])
})

test('where the browser keeps nothing they are shown all the same', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full')
  })
  open()
  next()
  expect(shown()).toEqual(['Grain'])
})
