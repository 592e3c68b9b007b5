'use client'

import { usePathname } from 'next/navigation'
import { classNames } from '@/app/ui/class-names'
import { Link } from '@/app/ui/link'
import { DestinationIcon } from '@/app/ui/shell/destination-icon'
import { destinationsFor, markOf } from '@/app/ui/shell/destinations'
import styles from '@/app/ui/shell/site-nav.module.css'
import { useViewer } from '@/app/ui/viewer-context'

/** The main destinations: a row in the header, and on a phone a bar at the thumb. */
export function SiteNav() {
  const pathname = usePathname()
  const { viewer } = useViewer()
  return (
    <nav aria-label="Main" className={styles.nav}>
      {destinationsFor(viewer).map((destination) => (
        <Link
          key={destination.href}
          href={destination.href}
          className={classNames(styles.link, destination.inMenu && styles.inMenu)}
          aria-current={markOf(pathname, destination)}
        >
          <DestinationIcon icon={destination.icon} />
          {destination.title}
        </Link>
      ))}
    </nav>
  )
}
