/** Somewhere the navigation leads. */
export interface Place {
  readonly href: string
  /** Screens that are reached from there and lie elsewhere. */
  readonly below?: readonly string[]
}

export interface Destination extends Place {
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
  {
    href: '/team',
    title: 'Team',
    icon: 'team',
    for: 'managers',
    below: ['/people', '/members', '/invitations', '/assignments', '/paths', '/coverage', '/sign-offs'],
  },
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

/** How a place is marked where somebody is: as the page itself, as where it belongs, or not. */
export function markOf(pathname: string, { href, below = [] }: Place): 'page' | 'true' | undefined {
  if (pathname === href) return 'page'
  return [href, ...below].some((at) => isAt(pathname, at)) ? 'true' : undefined
}
