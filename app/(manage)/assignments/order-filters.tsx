import { useQuery } from '@tanstack/react-query'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import type { Order } from '@/lib/api/contract/assignments'
import { assignmentQueries } from '@/lib/api/queries/assignments'
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
  const { data: assignable } = useQuery(assignmentQueries.assignable())
  const teams = new Map(orders.flatMap(({ team }) => (team ? [[team.id, team.name] as const] : [])))
  // The newest comes first, and with it what a path is called now.
  const paths = new Map(
    orders.toReversed().flatMap(({ pathId, title }) => (pathId ? [[pathId, title] as const] : [])),
  )
  return (
    <search className={styles.filters} aria-label="Filter">
      <Choice
        label="Person"
        none="anybody"
        value={filter.person}
        options={assignable?.people.map(({ id, name }) => [id, name]) ?? []}
        onChange={(person) => onChange({ person })}
      />
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
