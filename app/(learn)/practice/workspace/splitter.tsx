'use client'

import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './workspace.module.css'

interface SplitterProps {
  /** Percent of the width that the left pane has. */
  readonly share: number
  readonly onShare: (share: number) => void
}

const [least, most] = [25, 70]
const within = (share: number) => Math.round(Math.min(most, Math.max(least, share)))

/** The line between the panes: dragged, or moved with the arrow keys. */
export function Splitter({ share, onShare }: SplitterProps) {
  function onKeyDown(event: KeyboardEvent) {
    const to = { ArrowLeft: share - 2, ArrowRight: share + 2, Home: least, End: most }[event.key]
    if (to === undefined) return
    event.preventDefault()
    onShare(within(to))
  }
  function onPointerMove(event: PointerEvent<HTMLHRElement>) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const around = event.currentTarget.parentElement?.getBoundingClientRect()
    if (around) onShare(within((100 * (event.clientX - around.left)) / around.width))
  }
  return (
    <hr
      className={styles.splitter}
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the brief"
      aria-valuenow={share}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  )
}
