import type { TeamRefusal } from '@/db/queries/team-changes'
import { Invalid, NotFound } from '../errors'

/** Why a team was not made or changed, in words. */
export function teamRefusal(refusal: TeamRefusal): Error {
  switch (refusal) {
    case 'name-taken':
      return invalid('name', 'There is a team of this name in the same place. Choose another name.')
    case 'ring':
      return invalid('parentId', 'A team cannot be moved below itself or below one of its own sub-teams.')
    case 'too-many':
      return invalid('name', 'There are as many teams as Cairn holds: 2,000. Delete one that is empty first.')
    case 'no-parent':
    case 'gone':
      return new NotFound()
  }
}

const invalid = (path: string, message: string) => new Invalid([{ path, message }])
