import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { HoursFields } from '@/app/(learn)/plan-fields/hours-fields'
import type { WeekdayMinutes } from '@/lib/planner/plan'

afterEach(cleanup)

function Hours({ first }: { first: WeekdayMinutes }) {
  const [week, setWeek] = useState(first)
  return (
    <>
      <HoursFields value={week} onChange={setWeek} />
      <button type="button" onClick={() => setWeek(first)}>
        Discard
      </button>
      <p data-testid="week">{week.join(' ')}</p>
    </>
  )
}

const slide = (minutes: number) =>
  fireEvent.change(screen.getByRole('slider', { name: 'Hours a week' }), {
    target: { value: String(minutes) },
  })
const week = () => screen.getByTestId('week').textContent

test('one slider scales every study day by its share', () => {
  render(<Hours first={[60, 0, 120, 0, 60, 0, 0]} />)
  slide(480)
  expect(week()).toBe('120 0 240 0 120 0 0')
})

test('going down and up again loses no day', () => {
  render(<Hours first={[10, 0, 200, 0, 60, 0, 0]} />)
  slide(30)
  expect(week()).toBe('1 0 22 0 6 0 0')
  slide(270)
  expect(week()).toBe('10 0 200 0 60 0 0')
})

test('a day changed by hand is what is scaled from then on, and so is what was discarded to', () => {
  render(<Hours first={[60, 60, 0, 0, 0, 0, 0]} />)
  slide(240)
  fireEvent.change(screen.getByRole('spinbutton', { name: 'Sunday, minutes' }), { target: { value: '120' } })
  slide(180)
  expect(week()).toBe('60 60 0 0 0 0 60')
  fireEvent.click(screen.getByText('Discard'))
  slide(60)
  expect(week()).toBe('30 30 0 0 0 0 0')
})

test('no day goes over its limit, however far the slider', () => {
  render(<Hours first={[600, 60, 0, 0, 0, 0, 0]} />)
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Hours a week' })
  slide(Number(slider.max))
  const days = week()!.split(' ').map(Number)
  expect(Math.max(...days)).toBeLessThanOrEqual(720)
  expect(days[0]).toBeGreaterThan(600)
})

test('without a study day there is nothing to scale', () => {
  render(<Hours first={[0, 0, 0, 0, 0, 0, 0]} />)
  expect(screen.getByRole<HTMLInputElement>('slider', { name: 'Hours a week' }).disabled).toBe(true)
})
