'use client'

import { useId, useState } from 'react'
import { addDays, daysBetween } from '@/lib/planner/local-date'
import { counted, dayInWords } from '@/lib/wording/days'
import styles from './plan-fields.module.css'

const mostDaysOff = 400

interface DaysOffFieldsProps {
  readonly value: readonly string[]
  readonly today: string
  readonly onChange: (value: readonly string[]) => void
}

/** Days without study: single days or a stretch, shown as stretches. */
export function DaysOffFields({ value, today, onChange }: DaysOffFieldsProps) {
  const id = useId()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const last = to || from
  const problem = stretchProblem(from, last, value.length)

  const add = () => {
    if (!from || problem) return
    const added = Array.from({ length: daysBetween(from, last) + 1 }, (_, index) => addDays(from, index))
    onChange([...new Set([...value, ...added])].sort())
    setFrom('')
    setTo('')
  }

  return (
    <div className={styles.stack}>
      <div className={styles.dateRow}>
        <label htmlFor={`${id}-from`}>From</label>
        <input
          id={`${id}-from`}
          type="date"
          min={today}
          max="2199-12-31"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <label htmlFor={`${id}-to`}>to</label>
        <input
          id={`${id}-to`}
          type="date"
          min={from || today}
          max="2199-12-31"
          value={to}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => setTo(event.target.value)}
        />
        <button type="button" className={styles.pattern} disabled={!from || Boolean(problem)} onClick={add}>
          Add
        </button>
      </div>
      {problem && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {value.length === 0 ? (
        <p className={styles.hint}>
          No days off yet. Holidays and busy weeks go here; the plan steps around them.
        </p>
      ) : (
        <ul className={styles.stretches}>
          {stretches(value).map(([first, end]) => (
            <li key={first}>
              {first === end
                ? dayInWords(first, today)
                : `${dayInWords(first, today)} to ${dayInWords(end, today)}, ${counted(daysBetween(first, end) + 1, 'day')}`}
              <button
                type="button"
                className={styles.quiet}
                aria-label={`Remove ${dayInWords(first, today)}`}
                onClick={() => onChange(value.filter((day) => day < first || day > end))}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function stretchProblem(from: string, to: string, already: number): string | undefined {
  if (!from) return undefined
  if (to < from) return 'The last day is before the first.'
  if (already + daysBetween(from, to) + 1 > mostDaysOff) return `At most ${mostDaysOff} days off.`
  return undefined
}

/** Consecutive days as first and last day. */
export function stretches(days: readonly string[]): readonly (readonly [string, string])[] {
  const found: [string, string][] = []
  for (const day of [...days].sort()) {
    const open = found.at(-1)
    if (open && daysBetween(open[1], day) === 1) open[1] = day
    else found.push([day, day])
  }
  return found
}
