import type { Metadata } from 'next'
import { PathScreen } from './path-screen'

export const metadata: Metadata = { title: 'Path' }

/** Every path: its id is in the address, which the script reads. */
export default function PathPage() {
  return <PathScreen />
}
