export interface Destination {
  readonly href: string
  readonly title: string
  readonly icon: 'roadmap' | 'map' | 'framework' | 'settings'
  /** Makes sense to somebody who has not signed in. */
  readonly open?: boolean
}

/** Where the shell leads, in the order it shows them. */
export const destinations: readonly Destination[] = [
  { href: '/roadmap', title: 'Roadmap', icon: 'roadmap' },
  { href: '/map', title: 'Map', icon: 'map', open: true },
  { href: '/competencies', title: 'Framework', icon: 'framework', open: true },
  { href: '/settings', title: 'Settings', icon: 'settings' },
]

/** Whether a path lies at or below a destination. */
export function isAt(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`)
}
