'use client'

import { SectionNav } from '@/app/ui/section-nav'
import { useViewer } from '@/app/ui/viewer-context'

const links = [
  { href: '/team', title: 'Team', below: ['/people'] },
  { href: '/members', title: 'Members' },
  { href: '/invitations', title: 'Invitations' },
  { href: '/assignments', title: 'Assignments' },
  { href: '/paths', title: 'Paths' },
  { href: '/coverage', title: 'Coverage' },
  { href: '/sign-offs', title: 'Sign-offs' },
]

/** Between the screens of those who look after a team. */
export function ManageNav() {
  const { viewer } = useViewer()
  return viewer === null ? null : <SectionNav label="Team" links={links} />
}
