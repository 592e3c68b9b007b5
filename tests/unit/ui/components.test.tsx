import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { CompetencyMap } from '@/app/ui/map/competency-map'
import { TextInput } from '@/app/ui/text-input'
import { ToastRegion, toast } from '@/app/ui/toast'

afterEach(cleanup)

describe('a toast', () => {
  test('offers its action once and goes', () => {
    const undo = vi.fn()
    render(<ToastRegion />)
    toastNow({ text: 'Done.', action: { label: 'Undo', run: undo } })
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(undo).toHaveBeenCalledTimes(1)
    expect(screen.queryByText('Done.')).toBeNull()
  })

  test('makes room: three at most, the oldest goes first', () => {
    render(<ToastRegion />)
    for (const text of ['one', 'two', 'three', 'four']) toastNow({ text })
    expect(screen.queryByText('one')).toBeNull()
    expect(screen.getByText('four')).toBeTruthy()
    for (const close of screen.getAllByRole('button', { name: 'Dismiss' })) fireEvent.click(close)
    expect(screen.queryByText('four')).toBeNull()
  })
})

test('a button cannot be pressed before the page answers, so that no click is lost', () => {
  const button = <Button onClick={() => undefined}>Edit</Button>
  expect(renderToString(button)).toMatch(/ disabled=""/)
  render(button)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Edit' }).disabled).toBe(false)
})

test('a busy button does nothing and keeps its place in the tab order', () => {
  const press = vi.fn()
  render(
    <Button busy type="submit" onClick={press}>
      Save
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Save' })
  fireEvent.click(button)
  expect(press).not.toHaveBeenCalled()
  expect(button.getAttribute('aria-busy')).toBe('true')
  expect(button.hasAttribute('disabled')).toBe(false)
  expect(button.getAttribute('type')).toBe('button')
})

test('a field ties its hint and its error to the control', () => {
  render(
    <Field label="E-mail" hint="For signing in" error="There is no @ in it.">
      {(control) => <TextInput {...control} />}
    </Field>,
  )
  const input = screen.getByLabelText('E-mail')
  const described = input.getAttribute('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'For signing in',
    'There is no @ in it.',
  ])
  expect(input.getAttribute('aria-invalid')).toBe('true')
})

test('the map is links in plan order, each saying how far it is, where one is and where to', () => {
  const one = { level: 'low', strand: 'a', prerequisites: [] }
  render(
    <CompetencyMap
      competencies={[
        { ...one, id: 'b', title: 'Second', href: '/b', prerequisites: ['a'], done: 2, total: 4 },
        { ...one, id: 'a', title: 'First', distinction: 'the base', href: '/a', proven: true },
      ]}
      levels={[{ id: 'low', order: 1, name: 'Low' }]}
      strands={[{ id: 'a', title: 'Strand' }]}
      here="b"
      target={{ kind: 'competencies', competencies: ['b'] }}
    />,
  )
  const map = screen.getByRole('region', { name: 'Map' })
  expect([...map.querySelectorAll('a')].map((link) => link.getAttribute('aria-label'))).toEqual([
    'Second: 2 of 5 stones, 50 % done; you are here; your target; needs First',
    'First (the base): proven',
  ])
  expect([...map.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/b', '/a'])
})

function toastNow(message: Parameters<typeof toast>[0]): void {
  // The store tells React outside of an event; act() settles it.
  act(() => toast(message))
}
