import type { Metadata } from 'next'
import { CoverageScreen } from './coverage-screen'

export const metadata: Metadata = {
  title: 'Coverage',
  description: 'What a team needs, what it has, and the cheapest way to close the gap.',
}

/** `/coverage?team=<id>`: one static page for all teams. */
export default function CoveragePage() {
  return <CoverageScreen />
}
