'use client'

import { useState } from 'react'
import { WeekStrip } from '@/app/ui/week-strip/week-strip'
import type { LocalDate, Plan } from '@/lib/planner/plan'
import type { Standing } from '@/lib/roadmap/standing'
import { stripOf } from '../roadmap/strip-of'
import styles from './plan-form.module.css'

interface ChangeInWeeksProps {
  readonly standing: Standing
  readonly before: Plan
  readonly after: Plan
  readonly changed: boolean
}

/** The plan as it would be over the plan as it is, week by week; folded away where there is little room. */
export function ChangeInWeeks({ standing, before, after, changed }: ChangeInWeeksProps) {
  const [open, setOpen] = useState(
    () => window.matchMedia('(min-width: 48rem) and (min-height: 46rem)').matches,
  )
  const strip = stripOf(standing, after)
  const flags = changed
    ? [
        ...strip.flags,
        ...finishFlag(after.finish, 'Done'),
        ...(before.finish === after.finish ? [] : finishFlag(before.finish, 'Done as planned now')),
      ]
    : strip.flags
  return (
    <details className={styles.change} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{changed ? 'In weeks, over the plan as it is now' : 'In weeks'}</summary>
      {open && <WeekStrip {...strip} flags={flags} before={changed ? before.weeks : undefined} compact />}
    </details>
  )
}

function finishFlag(day: LocalDate | undefined, label: string) {
  return day === undefined ? [] : [{ day, label, late: false }]
}
