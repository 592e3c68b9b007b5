import type { Metadata } from 'next'
import { MatrixScreen } from '../matrix/matrix-screen'

export const metadata: Metadata = { title: 'Team' }

export default function TeamPage() {
  return <MatrixScreen />
}
