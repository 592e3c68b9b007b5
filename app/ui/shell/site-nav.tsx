'use client'

import { usePathname } from 'next/navigation'
import { classNames } from '@/app/ui/class-names'
import { Link } from '@/app/ui/link'
import { DestinationIcon } from '@/app/ui/shell/destination-icon'
import { destinationsFor, isAt } from '@/app/ui/shell/destinations'
import styles from '@/app/ui/shell/site-nav.module.css'
import { useViewer } from '@/app/ui/viewer-context'

/** The main destinations: a row in the header, and on a phone a bar at the thumb. */
export function SiteNav() {
  const pathname = usePathname()
  const { viewer } = useViewer()
  return (
    <nav aria-label="Main" className={styles.nav}>
      {destinationsFor(viewer).map(({ href, title, icon, inMenu }) => (
        <Link
          key={href}
          href={href}
          className={classNames(styles.link, inMenu && styles.inMenu)}
          aria-current={pathname === href ? 'page' : isAt(pathname, href) ? 'true' : undefined}
        >
          <DestinationIcon icon={icon} />
          {title}
        </Link>
      ))}
    </nav>
  )
}
