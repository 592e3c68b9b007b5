import type { Metadata } from 'next'
import { preload } from 'react-dom'
import { PlacementScreen } from './placement-screen'

export const metadata: Metadata = { title: 'Placement' }

export default function PlacementPage() {
  preload('/api/v1/placement', { as: 'fetch', crossOrigin: 'anonymous' })
  preload('/api/v1/competencies', { as: 'fetch', crossOrigin: 'anonymous' })
  return <PlacementScreen />
}
