import type { Metadata } from 'next'
import { PersonScreen } from '../person-screen'

export const metadata: Metadata = { title: 'Person' }

export default function PersonPage() {
  return <PersonScreen />
}
