import type { Metadata } from 'next'
import { MyPathsScreen } from './my-paths-screen'

export const metadata: Metadata = { title: 'Your paths' }

export default function MyPathsPage() {
  return <MyPathsScreen />
}
