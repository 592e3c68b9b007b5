'use client'

import { SectionNav } from '@/app/ui/section-nav'
import { useViewer } from '@/app/ui/viewer-context'

const links = [
  { href: '/team', title: 'Team' },
  { href: '/members', title: 'Members' },
  { href: '/assignments', title: 'Assignments' },
  { href: '/paths', title: 'Paths' },
  { href: '/coverage', title: 'Coverage' },
  { href: '/sign-offs', title: 'Sign-offs' },
] as const

/** Between the screens of those who look after a team. */
export function ManageNav() {
  const { viewer } = useViewer()
  if (viewer === null) return null
  return <SectionNav label="Team" links={links} />
}
