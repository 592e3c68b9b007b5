'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import styles from '@/app/ui/map/competency-map.module.css'

/** What the map scrolls in where it is larger than the screen; it opens where the person is, or else in the valley. */
export function MapFrame({ here, children }: { here: string | undefined; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = frame.current
    const start = element?.querySelector(here ? '[data-here]' : '[data-cairn]')
    if (!element || !start) return
    const box = start.getBoundingClientRect()
    const outer = element.getBoundingClientRect()
    element.scrollLeft += box.left + box.width / 2 - outer.left - outer.width / 2
    element.scrollTop += box.top + box.height / 2 - outer.top - outer.height / 2
  }, [here])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable, so that arrow keys scroll it.
    <section ref={frame} className={styles.scroll} aria-label="Map" tabIndex={0}>
      {children}
    </section>
  )
}
