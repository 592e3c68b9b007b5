import { listPeopleWithin } from '@/db/queries/teams'
import { assignmentOutlooks } from './assignment-outlooks'
import type { ServiceContext } from './context'
import type { AssignmentNow } from './plan-assignments'

/** New plans a request. */
const plannedAtMost = 600

/** Somebody with what they will not do in time as things are. */
export interface PersonInTrouble {
  readonly personId: string
  readonly name: string
  /** What is late first, then what is at risk; of each the first due first. */
  readonly assignments: readonly AssignmentNow[]
}

/** Who of a team has something that is late or at risk, and how many of its people nothing is known of yet. */
export interface TeamTroubles {
  readonly people: readonly PersonInTrouble[]
  /** Above 0 where more plans have to be made than one request makes: asked for again, it is less. */
  readonly unknown: number
}

/**
 * Which people of a team, with everything below it, have an assignment that is late or at risk, with the reason, by their
 * plans: who has something late first, then by name. Whether the viewer may see the team is for the caller to ask.
 */
export async function teamTroubles(context: ServiceContext, teamId: string): Promise<TeamTroubles> {
  const memberships = await listPeopleWithin(context.db, teamId)
  const people = [...new Map(memberships.map((one) => [one.personId, one])).values()]
  const known = await assignmentOutlooks(
    context,
    people.map(({ personId, timeZone }) => ({ personId, timeZone })),
    plannedAtMost,
  )
  const inTrouble = people.flatMap(({ personId, name }) => {
    const assignments = (known.get(personId) ?? []).filter((one) => rankOf(one) < 2).toSorted(byUrgency)
    return assignments.length > 0 ? [{ personId, name, assignments }] : []
  })
  return {
    people: inTrouble.toSorted((a, b) => rankOf(a.assignments[0]!) - rankOf(b.assignments[0]!)),
    unknown: people.length - known.size,
  }
}

const ranks = { late: 0, 'at-risk': 1, 'on-track': 2, done: 3 } as const
const rankOf = ({ outlook }: AssignmentNow) => ranks[outlook.status]

function byUrgency(one: AssignmentNow, other: AssignmentNow): number {
  const never = '9999-12-31'
  return rankOf(one) - rankOf(other) || ((one.due ?? never) < (other.due ?? never) ? -1 : 1)
}
