import { useQuery } from '@tanstack/react-query'
import { PeoplePicker } from '@/app/organisation/people-picker'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import type { Order } from '@/lib/api/contract/assignments'
import { organisationQueries } from '@/lib/api/queries/organisation'
import { statuses } from '@/lib/paths/assignment-status'
import { statusNames } from '@/lib/wording/assignment-status'
import styles from './assignments.module.css'
import type { OrderFilter } from './shown-orders'

interface OrderFiltersProps {
  /** All there are, for what can be chosen. */
  readonly orders: readonly Order[]
  readonly filter: OrderFilter & { readonly person: string }
  readonly onChange: (change: Partial<OrderFilter & { readonly person: string }>) => void
}

/** Which assignments are shown, and in which order. */
export function OrderFilters({ orders, filter, onChange }: OrderFiltersProps) {
  const teams = new Map(orders.flatMap(({ team }) => (team ? [[team.id, team.name] as const] : [])))
  // The newest comes first, and with it what a path is called now.
  const paths = new Map(
    orders.toReversed().flatMap(({ pathId, title }) => (pathId ? [[pathId, title] as const] : [])),
  )
  return (
    <search className={styles.filters} aria-label="Filter">
      <WhoseFilter personId={filter.person} onChange={(person) => onChange({ person })} />
      <Choice
        label="Team"
        none="any"
        value={filter.team}
        options={byName(teams)}
        onChange={(team) => onChange({ team })}
      />
      <Choice
        label="What"
        none="anything"
        value={filter.what}
        options={[['coverage', 'What a team needs'], ...byName(paths)]}
        onChange={(what) => onChange({ what })}
      />
      <Choice
        label="Somebody is"
        none="anything"
        value={filter.status}
        options={[
          ...statuses.map((status) => [status, statusNames[status].toLowerCase()] as const),
          ['withdrawn', 'withdrawn'],
        ]}
        onChange={(status) => onChange({ status })}
      />
      <Choice
        label="Sort"
        none="newest first"
        value={filter.sort}
        options={[
          ['trouble', 'most late first'],
          ['due', 'next due first'],
          ['title', 'by title'],
        ]}
        onChange={(sort) => onChange({ sort })}
      />
    </search>
  )
}

const whomOne = { whom: 'assignable' } as const

/** One person whose assignments are shown. The address says who by their id alone, so their name is fetched. */
function WhoseFilter({ personId, onChange }: { personId: string; onChange: (personId: string) => void }) {
  const { data, error } = useQuery({ ...organisationQueries.person(personId), enabled: personId !== '' })
  const name = data?.name ?? (error ? 'Nobody you see' : 'Fetching')
  return (
    <div className={styles.whose}>
      <PeoplePicker
        label="Person"
        hint="Part of a name or an e-mail address; anybody where it is empty."
        among={whomOne}
        chosen={personId === '' ? [] : [{ id: personId, name, email: data?.email ?? '' }]}
        onChange={([one]) => onChange(one?.id ?? '')}
      />
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  /** What no choice is called. */
  readonly none: string
  readonly value: string
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly onChange: (value: string) => void
}

function Choice({ label, none, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{none}</option>
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

function byName(names: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return [...names].sort(([, a], [, b]) => a.localeCompare(b))
}
