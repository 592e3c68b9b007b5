'use client'

import { usePathname } from 'next/navigation'
import { useLayoutEffect, useRef } from 'react'
import { Link } from '@/app/ui/link'
import { isAt } from '@/app/ui/shell/destinations'
import { useViewer } from '@/app/ui/viewer-context'
import styles from './manage-nav.module.css'

interface ManageLink {
  readonly href: string
  readonly title: string
  /** Screens that are reached from there and lie elsewhere. */
  readonly below?: readonly string[]
}

const links: readonly ManageLink[] = [
  { href: '/team', title: 'Team', below: ['/people'] },
  { href: '/members', title: 'Members' },
  { href: '/assignments', title: 'Assignments' },
  { href: '/paths', title: 'Paths' },
  { href: '/coverage', title: 'Coverage' },
  { href: '/sign-offs', title: 'Sign-offs' },
]

/** Pixels before what is marked, which show that there is more. */
const inset = 48

/** Between the screens of those who look after a team. */
export function ManageNav() {
  const pathname = usePathname()
  const { viewer } = useViewer()
  const nav = useRef<HTMLElement>(null)
  // On a phone the row is wider than the screen: where somebody is has to be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another place marked.
  useLayoutEffect(() => {
    const marked = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (nav.current && marked) nav.current.scrollLeft = marked.offsetLeft - nav.current.offsetLeft - inset
  }, [pathname, viewer])
  if (viewer === null) return null
  return (
    <nav ref={nav} aria-label="Team" className={styles.nav} data-print="none">
      {links.map(({ href, title, below = [] }) => (
        <Link key={href} href={href} aria-current={markOf(pathname, href, below)}>
          {title}
        </Link>
      ))}
    </nav>
  )
}

function markOf(pathname: string, href: string, below: readonly string[]): 'page' | 'true' | undefined {
  if (pathname === href) return 'page'
  return [href, ...below].some((at) => isAt(pathname, at)) ? 'true' : undefined
}
