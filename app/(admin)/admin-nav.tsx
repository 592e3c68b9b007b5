'use client'

import { usePathname } from 'next/navigation'
import { Link } from '@/app/ui/link'
import { isAt } from '@/app/ui/shell/destinations'
import { useViewer } from '@/app/ui/viewer-context'
import styles from './admin-nav.module.css'

const links = [
  { href: '/admin/people', title: 'People' },
  { href: '/admin/teams', title: 'Teams' },
  { href: '/admin/invitations', title: 'Invitations' },
  { href: '/admin/audit', title: 'Audit log' },
] as const

/** Between the screens of administration. */
export function AdminNav() {
  const pathname = usePathname()
  const { viewer } = useViewer()
  if (viewer?.role !== 'admin') return null
  return (
    <nav aria-label="Administration" className={styles.nav} data-print="none">
      {links.map(({ href, title }) => (
        <Link key={href} href={href} aria-current={isAt(pathname, href) ? 'page' : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  )
}
