import type { Metadata } from 'next'
import { preload } from 'react-dom'
import { StartScreen } from './start-screen'

export const metadata: Metadata = { title: 'Five questions' }

export default function StartPage() {
  preload('/api/v1/competencies', { as: 'fetch', crossOrigin: 'anonymous' })
  return <StartScreen />
}
