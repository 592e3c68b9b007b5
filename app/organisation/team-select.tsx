import type { ComponentProps } from 'react'
import { Select } from '@/app/ui/select'
import type { ListedTeam } from '@/lib/api/contract/teams'
import { teamPaths } from './team-paths'

interface TeamSelectProps extends ComponentProps<'select'> {
  readonly teams: readonly ListedTeam[]
  /** What choosing none of them means; without it one has to be chosen. */
  readonly none?: string
}

/** One of some teams, each with the way to it. */
export function TeamSelect({ teams, none, ...rest }: TeamSelectProps) {
  return (
    <Select {...rest}>
      {none !== undefined && <option value="">{none}</option>}
      {teamPaths(teams).map(({ id, path }) => (
        <option key={id} value={id}>
          {path}
        </option>
      ))}
    </Select>
  )
}
