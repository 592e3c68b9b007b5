'use client'

import { SectionNav } from '@/app/ui/section-nav'
import { useViewer } from '@/app/ui/viewer-context'

const links = [
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
  const { viewer } = useViewer()
  return viewer === null ? null : <SectionNav label="Team" links={links} />
}
