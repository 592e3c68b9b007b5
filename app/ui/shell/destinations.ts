export interface Destination {
  readonly href: string
  readonly title: string
  readonly icon: 'roadmap' | 'review' | 'map' | 'framework' | 'team' | 'settings'
  /** `anybody` is somebody who has not signed in as well; `managers` are those of a team, and admins. */
  readonly for: 'anybody' | 'everyone' | 'managers'
  /** Left out of the bar at the thumb, which holds five at most: the person's menu has it. */
  readonly inMenu?: boolean
}

interface Person {
  readonly role: string
  readonly manages: readonly unknown[]
}

/** Where the shell leads, in the order it shows them. */
const destinations: readonly Destination[] = [
  { href: '/roadmap', title: 'Roadmap', icon: 'roadmap', for: 'everyone' },
  { href: '/review', title: 'Review', icon: 'review', for: 'everyone' },
  { href: '/map', title: 'Map', icon: 'map', for: 'anybody' },
  { href: '/competencies', title: 'Framework', icon: 'framework', for: 'anybody' },
  { href: '/team', title: 'Team', icon: 'team', for: 'managers' },
  { href: '/settings', title: 'Settings', icon: 'settings', for: 'everyone', inMenu: true },
]

/** Where the shell leads this person; null is nobody, undefined somebody not known yet. */
export function destinationsFor(person: Person | null | undefined): readonly Destination[] {
  const manages = person != null && (person.role === 'admin' || person.manages.length > 0)
  return destinations.filter((destination) => {
    if (destination.for === 'managers') return manages
    return destination.for === 'anybody' || person !== null
  })
}

/** Whether a path lies at or below a destination. */
export function isAt(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`)
}
