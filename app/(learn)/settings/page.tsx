import type { Metadata } from 'next'
import { preload } from 'react-dom'
import { SettingsScreen } from './settings-screen'

export const metadata: Metadata = { title: 'Settings' }

export default function SettingsPage() {
  preload('/api/v1/roadmap', { as: 'fetch', crossOrigin: 'anonymous' })
  preload('/api/v1/competencies', { as: 'fetch', crossOrigin: 'anonymous' })
  return <SettingsScreen />
}
