import type { Metadata } from 'next'
import { AssignmentScreen } from './assignment-screen'

export const metadata: Metadata = { title: 'Assignment' }

/** Every assignment: its id is in the address, which the script reads. */
export default function AssignmentPage() {
  return <AssignmentScreen />
}
