'use client'

import { usePathname } from 'next/navigation'
import { Link } from '@/app/ui/link'
import { DestinationIcon } from '@/app/ui/shell/destination-icon'
import { destinations, isAt } from '@/app/ui/shell/destinations'
import styles from '@/app/ui/shell/site-nav.module.css'
import { useViewer } from '@/app/ui/viewer-context'

/** The main destinations: a row in the header, and on a phone a bar at the thumb. */
export function SiteNav() {
  const pathname = usePathname()
  const { viewer } = useViewer()
  const shown = viewer === null ? destinations.filter((destination) => destination.open) : destinations
  return (
    <nav aria-label="Main" className={styles.nav}>
      {shown.map(({ href, title, icon }) => (
        <Link
          key={href}
          href={href}
          className={styles.link}
          aria-current={pathname === href ? 'page' : isAt(pathname, href) ? 'true' : undefined}
        >
          <DestinationIcon icon={icon} />
          {title}
        </Link>
      ))}
    </nav>
  )
}
