'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import styles from './placement.module.css'

interface ArrivingTitleProps {
  /** The screen took the place of another one, and so the focus that was there. */
  readonly arrives: boolean
  readonly children: ReactNode
}

/** The title of a screen that comes without a new page: it takes the focus, so that it is heard and Tab goes on from there. */
export function ArrivingTitle({ arrives, children }: ArrivingTitleProps) {
  const title = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (arrives) title.current?.focus()
  }, [arrives])
  return (
    <span ref={title} tabIndex={-1} className={styles.title}>
      {children}
    </span>
  )
}
