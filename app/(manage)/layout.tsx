import type { ReactNode } from 'react'
import { ManageNav } from './manage-nav'
import { ManagerGate } from './manager-gate'

/** Screens of those who look after a team. They use the whole width: tables of people are wide. */
export default function ManageLayout({ children }: { children: ReactNode }) {
  return (
    <div data-wide>
      <ManageNav />
      <ManagerGate>{children}</ManagerGate>
    </div>
  )
}
