'use client'

import dynamic from 'next/dynamic'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Skeleton } from '@/app/ui/skeleton'
import type { Standing } from '@/lib/roadmap/standing'
import styles from './what-if.module.css'

// The fields are fetched when somebody asks for them.
const PlanForm = dynamic(() => import('../plan-form/plan-form').then((module) => module.PlanForm), {
  ssr: false,
  loading: () => <Skeleton label="Fetching the fields" lines={4} />,
})

/** The fields a plan is made from, on the roadmap itself: what they would change is seen before anything is saved. */
export function WhatIf({ standing }: { standing: Standing }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // What it would change stays in sight at the bottom, so the fields need the room above.
    if (open) section.current?.scrollIntoView({ block: 'start' })
  }, [open])
  const { settings } = standing.roadmap
  if (!settings) return null
  return (
    <section ref={section} className={styles.whatIf} aria-labelledby={`${id}-button`}>
      <Button
        id={`${id}-button`}
        aria-expanded={open}
        aria-controls={open ? `${id}-fields` : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Close What if' : 'What if?'}
      </Button>
      {!open && (
        <p className={styles.hint}>
          Try other hours, days off, another target, date, pace or stack. Nothing is saved until you say so.
        </p>
      )}
      {open && (
        <div id={`${id}-fields`} className={styles.fields}>
          <PlanForm key={settings.version} standing={standing} settings={settings} level={3} />
        </div>
      )}
    </section>
  )
}
