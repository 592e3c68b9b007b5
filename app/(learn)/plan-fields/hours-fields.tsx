'use client'

import type { WeekdayMinutes } from '@/lib/planner/plan'
import { minutesInWords } from '@/lib/wording/minutes'
import styles from './plan-fields.module.css'
import { WeekTotalField } from './week-total-field'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const patterns: readonly { readonly name: string; readonly minutes: WeekdayMinutes }[] = [
  { name: 'An hour, Monday to Thursday', minutes: [60, 60, 60, 60, 0, 0, 0] },
  { name: 'Two long evenings', minutes: [0, 120, 0, 120, 0, 0, 0] },
  { name: 'A weekend morning', minutes: [0, 0, 0, 0, 0, 240, 0] },
  { name: 'Half an hour each working day', minutes: [30, 30, 30, 30, 30, 0, 0] },
]

interface HoursFieldsProps {
  readonly value: WeekdayMinutes
  readonly onChange: (value: WeekdayMinutes) => void
}

/** Hours a week by one slider, or minutes for each weekday by slider or number, with a few common weeks at one click. */
export function HoursFields({ value, onChange }: HoursFieldsProps) {
  const setDay = (index: number, minutes: number) => {
    const [mon, tue, wed, thu, fri, sat, sun] = value
    const week: [number, number, number, number, number, number, number] = [mon, tue, wed, thu, fri, sat, sun]
    week[index] = minutes
    onChange(week)
  }

  return (
    <div className={styles.stack}>
      <div className={styles.patterns}>
        {patterns.map((pattern) => (
          <button
            key={pattern.name}
            type="button"
            className={styles.pattern}
            aria-pressed={pattern.minutes.every((minutes, day) => minutes === value[day])}
            onClick={() => onChange(pattern.minutes)}
          >
            {pattern.name}
          </button>
        ))}
      </div>
      <WeekTotalField value={value} onChange={onChange} />
      <div className={styles.days}>
        {days.map((day, index) => (
          <DayRow
            key={day}
            day={day}
            minutes={value[index] ?? 0}
            onChange={(minutes) => setDay(index, minutes)}
          />
        ))}
      </div>
    </div>
  )
}

interface DayRowProps {
  readonly day: string
  readonly minutes: number
  readonly onChange: (minutes: number) => void
}

function DayRow({ day, minutes, onChange }: DayRowProps) {
  return (
    <div className={styles.day}>
      <span className={styles.dayName} aria-hidden>
        {day.slice(0, 3)}
      </span>
      <input
        type="range"
        min={0}
        max={240}
        step={15}
        value={Math.min(minutes, 240)}
        aria-label={`${day}, study time`}
        aria-valuetext={minutes === 0 ? 'none' : minutesInWords(minutes)}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <input
        type="number"
        className={styles.dayMinutes}
        min={0}
        max={720}
        inputMode="numeric"
        value={minutes}
        aria-label={`${day}, minutes`}
        onChange={(event) => onChange(clampMinutes(event.target.valueAsNumber))}
      />
      <span aria-hidden className={styles.unit}>
        min
      </span>
    </div>
  )
}

function clampMinutes(minutes: number): number {
  return Number.isFinite(minutes) ? Math.min(720, Math.max(0, Math.round(minutes))) : 0
}
