'use client'

import { usePathname } from 'next/navigation'
import { Link } from '@/app/ui/link'
import { isAt } from '@/app/ui/shell/destinations'
import { useViewer } from '@/app/ui/viewer-context'
import styles from './manage-nav.module.css'

const links = [
  { href: '/team', title: 'Team' },
  { href: '/members', title: 'Members' },
  { href: '/assignments', title: 'Assignments' },
  { href: '/paths', title: 'Paths' },
  { href: '/coverage', title: 'Coverage' },
  { href: '/sign-offs', title: 'Sign-offs' },
] as const

/** Between the screens of those who look after a team. */
export function ManageNav() {
  const pathname = usePathname()
  const { viewer } = useViewer()
  if (viewer === null) return null
  return (
    <nav aria-label="Team" className={styles.nav} data-print="none">
      {links.map(({ href, title }) => (
        <Link key={href} href={href} aria-current={isAt(pathname, href) ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  )
}
