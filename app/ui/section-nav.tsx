'use client'

import { usePathname } from 'next/navigation'
import { Link } from '@/app/ui/link'
import styles from '@/app/ui/section-nav.module.css'
import { isAt } from '@/app/ui/shell/destinations'

interface SectionLink {
  readonly href: string
  readonly title: string
  /** Screens that are reached from there and lie elsewhere. */
  readonly below?: readonly string[]
}

interface SectionNavProps {
  readonly label: string
  readonly links: readonly SectionLink[]
}

/** Between the screens of one part of the application, in a row above them. */
export function SectionNav({ label, links }: SectionNavProps) {
  const pathname = usePathname()
  return (
    <nav aria-label={label} className={styles.nav} data-print="none">
      {links.map((link) => (
        <Link key={link.href} href={link.href} aria-current={markOf(pathname, link)}>
          {link.title}
        </Link>
      ))}
    </nav>
  )
}

function markOf(pathname: string, { href, below = [] }: SectionLink): 'page' | 'true' | undefined {
  if (pathname === href) return 'page'
  return [href, ...below].some((at) => isAt(pathname, at)) ? 'true' : undefined
}
