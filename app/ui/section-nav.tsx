'use client'

import { usePathname } from 'next/navigation'
import { useLayoutEffect, useRef } from 'react'
import { Link } from '@/app/ui/link'
import styles from '@/app/ui/section-nav.module.css'
import { markOf, type Place } from '@/app/ui/shell/destinations'

interface SectionLink extends Place {
  readonly title: string
}

interface SectionNavProps {
  readonly label: string
  readonly links: readonly SectionLink[]
}

/** Pixels before what is marked, which show that there is more. */
const inset = 48

/** Between the screens of one part of the application, in a row above them. */
export function SectionNav({ label, links }: SectionNavProps) {
  const pathname = usePathname()
  const nav = useRef<HTMLElement>(null)
  // On a phone the row is wider than the screen: where somebody is has to be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another place marked.
  useLayoutEffect(() => {
    const marked = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (nav.current && marked) nav.current.scrollLeft = marked.offsetLeft - nav.current.offsetLeft - inset
  }, [pathname])
  return (
    <nav ref={nav} aria-label={label} className={styles.nav} data-print="none">
      {links.map((link) => (
        <Link key={link.href} href={link.href} aria-current={markOf(pathname, link)}>
          {link.title}
        </Link>
      ))}
    </nav>
  )
}
