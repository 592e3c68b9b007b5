import type { Metadata } from 'next'
import { preload } from 'react-dom'
import { RoadmapScreen } from './roadmap-screen'

export const metadata: Metadata = { title: 'Roadmap' }

export default function RoadmapPage() {
  preload('/api/v1/roadmap', { as: 'fetch', crossOrigin: 'anonymous' })
  preload('/api/v1/competencies', { as: 'fetch', crossOrigin: 'anonymous' })
  return <RoadmapScreen />
}
