import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { PaceField } from '@/app/(learn)/plan-fields/pace-field'
import { paceBasisInWords } from '@/app/(learn)/plan-fields/pace-in-words'

afterEach(cleanup)

const learned = { planned: 1.15, pace: 1.15, steps: 12, variance: 0.01, stepVariance: 0.2 }

function Pace({ first = null }: { first?: number | null }) {
  const [own, setOwn] = useState<number | null>(first)
  return (
    <>
      <PaceField learned={learned} value={own} onChange={setOwn} />
      <p data-testid="own">{String(own)}</p>
    </>
  )
}
const own = () => screen.getByTestId('own').textContent

test('the learned pace says what it was learned from and what it means', () => {
  render(<Pace />)
  const choice = screen.getByRole<HTMLInputElement>('radio', { name: /Learned: 1.15/ })
  expect(choice.checked).toBe(true)
  expect(choice.closest('label')?.textContent).toContain('From 12 steps you gave a time for.')
  expect(choice.closest('label')?.textContent).toContain('20 min of the curriculum take you about 23.')
})

test('setting it begins at the learned one, stays within limits, and can be given back', () => {
  render(<Pace />)
  fireEvent.click(screen.getByRole('radio', { name: /Set it myself/ }))
  expect(own()).toBe('1.15')
  const field = screen.getByRole('spinbutton', { name: 'Your pace, as a number' })
  fireEvent.change(field, { target: { value: '9' } })
  expect(own()).toBe('3')
  fireEvent.change(screen.getByRole('slider', { name: 'Your pace' }), { target: { value: '0.8' } })
  expect(own()).toBe('0.8')
  fireEvent.click(screen.getByRole('radio', { name: /Learned/ }))
  expect(own()).toBe('null')
})

test('a date says what it rests on', () => {
  expect(paceBasisInWords(learned, null)).toContain('12 timed steps, 1.15')
  expect(paceBasisInWords({ ...learned, planned: 2 }, 2)).toContain('the pace you set, 2')
  expect(paceBasisInWords({ ...learned, steps: 0 }, null)).toContain('not known yet')
})
