import type { Tone } from '@/app/ui/notice'
import type { AssignmentStatus } from '@/lib/paths/assignment-status'

/** The colour of a status; its name says the same. */
export const statusTones: Readonly<Record<AssignmentStatus, Tone | undefined>> = {
  late: 'late',
  'at-risk': 'attention',
  'on-track': 'info',
  done: 'ok',
}
