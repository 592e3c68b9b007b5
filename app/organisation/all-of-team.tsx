'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import type { PersonChoice } from '@/lib/api/contract/people'
import { type Choosable, organisationMutations } from '@/lib/api/queries/organisation'
import { counted } from '@/lib/wording/days'
import { NotDone } from './not-done'
import styles from './people-picker.module.css'

interface AllOfTeamProps {
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly whom: Choosable['whom']
  readonly atMost: number
  readonly chosen: readonly PersonChoice[]
  readonly onChange: (chosen: readonly PersonChoice[]) => void
}

/** Adds everybody of a team to those who are chosen, each to be taken off again; says where not all of them fit. */
export function AllOfTeam({ teams, whom, atMost, chosen, onChange }: AllOfTeamProps) {
  const [teamId, setTeamId] = useState('')
  const choosing = useMutation(organisationMutations.chooseTeam(atMost))
  const team = teamId || (teams[0]?.id ?? '')
  const add = () =>
    choosing.mutate(
      { team, ...(whom ? { whom } : {}) },
      {
        onSuccess: ({ people }) => {
          const before = new Set(chosen.map(({ id }) => id))
          onChange([...chosen, ...people.filter(({ id }) => !before.has(id))].slice(0, atMost))
        },
      },
    )
  return (
    <div className={styles.team}>
      <div className={styles.row}>
        <Field label="Or all of a team, with those below it">
          {(control) => (
            <Select {...control} value={team} onChange={(event) => setTeamId(event.target.value)}>
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button busy={choosing.isPending} disabled={team === ''} onClick={add}>
          Add them
        </Button>
      </div>
      <NotDone error={choosing.error} />
      <p role="status" className={styles.soft}>
        {choosing.data && !choosing.isPending && toldOf(choosing.data.total, atMost)}
      </p>
    </div>
  )
}

function toldOf(total: number, atMost: number): string {
  if (total === 0) return 'This team has no members yet.'
  if (total > atMost)
    return `The team has ${counted(total, 'member')}, of whom ${atMost.toLocaleString()} can be chosen. Assign to the team instead.`
  return `${counted(total, 'member')} of the team ${total === 1 ? 'is' : 'are'} chosen.`
}
