'use client'

import { type FocusEvent, type KeyboardEvent, useRef } from 'react'
import { type Wish, wishFor } from '@/lib/api/queries/wishes'
import type { Standing } from '@/lib/roadmap/standing'
import styles from './step-moves.module.css'
import { useWish } from './use-wish'

interface StepMovesProps {
  readonly standing: Standing
  readonly stepId: string
  readonly title: string
}

/** What can be asked of a step in the plan: next, as late as may be, or where the plan would have it. */
export function StepMoves({ standing, stepId, title }: StepMovesProps) {
  const wish = useWish(standing)
  const menu = useRef<HTMLDetailsElement>(null)
  const opener = useRef<HTMLElement>(null)
  const now = wishFor(standing.roadmap, stepId)
  const isNext = standing.plan?.steps[0]?.id === stepId
  const close = () => {
    if (menu.current) menu.current.open = false
  }
  return (
    <details
      ref={menu}
      className={styles.menu}
      onBlur={(event: FocusEvent) => {
        if (event.relatedTarget && !menu.current?.contains(event.relatedTarget)) close()
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !menu.current?.open) return
        close()
        opener.current?.focus()
      }}
    >
      <summary ref={opener} aria-label={`Move ${title}`}>
        Move
      </summary>
      <div className={styles.choices}>
        {choicesFor(now, isNext).map(({ label, to }) => (
          <button
            key={label}
            type="button"
            onClick={() => {
              close()
              opener.current?.focus()
              wish(stepId, to)
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </details>
  )
}

function choicesFor(now: Wish, isNext: boolean): readonly { readonly label: string; readonly to: Wish }[] {
  const next = { label: 'Do this next', to: 'pin' } as const
  const later = { label: 'As late as possible', to: 'postponement' } as const
  if (now === 'pin') return [{ label: 'No longer next', to: null }, later]
  if (now === 'postponement') return [next, { label: 'No longer late', to: null }]
  return isNext ? [later] : [next, later]
}
