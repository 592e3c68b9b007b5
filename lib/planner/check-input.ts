import { isLocalDate } from './local-date'
import { type Capacity, type PlanAssignment, PlanError, type PlanInput, type PlanLearner } from './plan'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MINUTES_A_DAY = 1440

/** Refuses dates that do not exist, minutes that no day has, and a pace that is not one; the graph is checked as it is indexed. */
export function checkInput({ capacity, learner, assignments }: PlanInput): void {
  checkDates(capacity, learner, assignments)
  checkCapacity(capacity)
  checkPace(learner.pace)
  const seen = new Set<string>()
  const repeated = assignments.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size)
  if (repeated.length > 0)
    throw new PlanError('duplicate-id', repeated, `Two assignments have the same id: ${repeated.join(', ')}.`)
}

/** Throws PlanError unless the pace is a finite number above 0. */
export function checkPace(pace: number): void {
  if (!Number.isFinite(pace) || pace <= 0)
    throw new PlanError('bad-pace', ['pace'], `A pace is a number above 0, and this one is ${pace}.`)
}

function checkDates(capacity: Capacity, learner: PlanLearner, assignments: readonly PlanAssignment[]): void {
  const dates: [id: string, date: string | undefined][] = [
    ['from', capacity.from],
    ['targetDate', learner.targetDate],
    ...capacity.daysOff.map((day): [string, string] => [day, day]),
    ...assignments.map(({ id, due }): [string, string | undefined] => [id, due]),
  ]
  const wrong = dates.filter(([, date]) => date !== undefined && !isLocalDate(date))
  if (wrong.length > 0)
    throw new PlanError(
      'bad-date',
      wrong.map(([id]) => id),
      `There is no such date: ${wrong.map(([id, date]) => (id === date ? date : `${date} (${id})`)).join(', ')}.`,
    )
}

function checkCapacity({ weekdayMinutes }: Capacity): void {
  const wrong = WEEKDAYS.filter((_, index) => {
    const minutes = weekdayMinutes[index]
    return minutes === undefined || !Number.isInteger(minutes) || minutes < 0 || minutes > MINUTES_A_DAY
  })
  if (wrong.length > 0)
    throw new PlanError(
      'bad-capacity',
      wrong,
      `A day has a whole number of study minutes from 0 to ${MINUTES_A_DAY}; these have not: ${wrong.join(', ')}.`,
    )
}
