import type { ReactNode } from 'react'
import { AdminGate } from './admin-gate'
import { AdminNav } from './admin-nav'

/** Screens of those who look after the installation. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <div data-wide>
      <AdminNav />
      <AdminGate>{children}</AdminGate>
    </div>
  )
}
