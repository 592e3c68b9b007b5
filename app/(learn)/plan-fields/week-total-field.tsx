'use client'

import { useId, useState } from 'react'
import { scaleWeek } from '@/lib/planner/calendar'
import type { WeekdayMinutes } from '@/lib/planner/plan'
import { minutesInWords } from '@/lib/wording/minutes'
import { weekMinutes } from './plan-draft'
import styles from './plan-fields.module.css'

interface WeekTotalFieldProps {
  readonly value: WeekdayMinutes
  readonly onChange: (value: WeekdayMinutes) => void
}

const step = 15
const mostADay = 720
const usualMost = 20 * 60

/** Hours a week by one slider: every study day keeps its share. */
export function WeekTotalField({ value, onChange }: WeekTotalFieldProps) {
  const id = useId()
  // The week that is scaled stays the same while the slider moves, so that going down and up again loses nothing.
  const [scaling, setScaling] = useState({ pattern: value, asked: weekMinutes(value), given: value })
  const moved = value === scaling.given
  const pattern = moved ? scaling.pattern : value
  const total = weekMinutes(value)
  const most = mostWeekly(pattern)
  const scaleTo = (asked: number) => {
    const given = scaleWeek(pattern, asked)
    setScaling({ pattern, asked, given })
    onChange(given)
  }

  return (
    <div className={styles.total}>
      <label htmlFor={id}>Hours a week</label>
      <input
        id={id}
        type="range"
        min={Math.min(30, most)}
        max={most}
        step={step}
        value={moved ? scaling.asked : total}
        disabled={total === 0}
        aria-valuetext={`${minutesInWords(total)} a week`}
        onChange={(event) => scaleTo(Number(event.target.value))}
      />
      <output htmlFor={id}>
        <strong>{minutesInWords(total)}</strong> a week
      </output>
    </div>
  )
}

/** As far as the slider goes: what people have in a week, and no day over its limit. */
function mostWeekly(pattern: WeekdayMinutes): number {
  const total = weekMinutes(pattern)
  if (total === 0) return usualMost
  const longest = Math.max(...pattern)
  const full = Math.floor((mostADay * total) / longest / step) * step
  return Math.max(total, Math.min(full, Math.max(usualMost, total)))
}
