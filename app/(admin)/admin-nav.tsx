'use client'

import { SectionNav } from '@/app/ui/section-nav'
import { useViewer } from '@/app/ui/viewer-context'

const links = [
  { href: '/admin/people', title: 'People' },
  { href: '/admin/teams', title: 'Teams' },
  { href: '/admin/invitations', title: 'Invitations' },
  { href: '/admin/audit', title: 'Audit log' },
] as const

/** Between the screens of administration. */
export function AdminNav() {
  const { viewer } = useViewer()
  if (viewer?.role !== 'admin') return null
  return <SectionNav label="Administration" links={links} />
}
