import type { OrderPerson } from '@/lib/api/contract/assignments'
import { statuses } from '@/lib/paths/assignment-status'

/** What is chosen of an assignment's people; an empty text is no choice. */
export interface PeopleFilter {
  readonly status: string
  /** A part of a name. */
  readonly name: string
  readonly sort: string
}

/** The people that a filter leaves, in the order it asks for: the late first, then those at risk, where it asks for none. */
export function shownPeople(
  people: readonly OrderPerson[],
  { status, name, sort }: PeopleFilter,
): readonly OrderPerson[] {
  const words = name.trim().toLowerCase()
  const shown = people.filter(
    (person) =>
      (status === '' || person.outlook.status === status) && person.name.toLowerCase().includes(words),
  )
  if (sort === 'name') return shown.toSorted((a, b) => a.name.localeCompare(b.name))
  // They come with the first due first, and those who are alike keep their order.
  return sort === 'due' ? shown : shown.toSorted((a, b) => rankOf(a) - rankOf(b))
}

const rankOf = ({ outlook }: OrderPerson) => statuses.indexOf(outlook.status)
