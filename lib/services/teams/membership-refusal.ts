import type { MembershipRefusal } from '@/db/queries/membership-changes'
import { Conflict, NotFound } from '../errors'

/** Why a membership was not changed, in words. */
export function membershipRefusal(refusal: MembershipRefusal): Error {
  switch (refusal) {
    case 'last-manager':
      return new Conflict(
        null,
        'Nobody else manages the people of this team. Make somebody else its manager first; nothing was changed.',
      )
    case 'deactivated':
      return new Conflict(
        null,
        'This person was deactivated. An admin can reactivate them; nothing was changed.',
      )
    case 'not-in-team':
      return new NotFound()
  }
}
