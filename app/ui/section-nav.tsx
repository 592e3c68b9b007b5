'use client'

import { usePathname } from 'next/navigation'
import { Link } from '@/app/ui/link'
import styles from '@/app/ui/section-nav.module.css'
import { isAt } from '@/app/ui/shell/destinations'

interface SectionNavProps {
  readonly label: string
  readonly links: readonly { readonly href: string; readonly title: string }[]
}

/** Between the screens of one part of the application, in a row above them. */
export function SectionNav({ label, links }: SectionNavProps) {
  const pathname = usePathname()
  return (
    <nav aria-label={label} className={styles.nav} data-print="none">
      {links.map(({ href, title }) => (
        <Link key={href} href={href} aria-current={isAt(pathname, href) ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  )
}
