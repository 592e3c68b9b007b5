'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { SegmentedControl } from '@/app/ui/segmented-control'
import { toast } from '@/app/ui/toast'
import type { ListedTeam, Team } from '@/lib/api/contract/teams'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { NotDone } from './not-done'
import styles from './organisation.module.css'
import { TeamSelect } from './team-select'

interface MemberDialogProps {
  readonly member: Team['members'][number]
  readonly team: Team
  readonly teams: readonly ListedTeam[]
  readonly onClose: () => void
}

/** What somebody is in a team, and the ways out of it. */
export function MemberDialog({ member, team, teams, onClose }: MemberDialogProps) {
  const client = useQueryClient()
  const [role, setRole] = useState(member.role)
  const putting = useMutation(organisationMutations.putMember(client))
  const moving = useMutation(organisationMutations.moveMember(client))
  const removing = useMutation(organisationMutations.removeMember(client))
  const others = teams.filter(({ id }) => id !== team.id)
  const who = { id: team.id, personId: member.personId }
  const done = (text: string) => ({
    onSuccess: () => {
      toast({ text })
      onClose()
    },
  })

  function move(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const toTeamId = String(new FormData(event.currentTarget).get('team') ?? '')
    const name = others.find(({ id }) => id === toTeamId)?.name
    moving.mutate({ ...who, toTeamId }, done(`${member.name} is now in ${name}.`))
  }

  return (
    <Dialog title={`${member.name} in ${team.name}`} onClose={onClose}>
      <div className={styles.form}>
        <NotDone error={putting.error ?? moving.error ?? removing.error} />
        <div className={styles.row}>
          <SegmentedControl
            label="Role in the team"
            options={[
              { value: 'member', label: 'Member' },
              { value: 'manager', label: 'Manager' },
            ]}
            value={role}
            onChange={setRole}
          />
          <Button
            kind="primary"
            busy={putting.isPending}
            disabled={role === member.role}
            onClick={() =>
              putting.mutate({ ...who, role }, done(`${member.name} is a ${role} of ${team.name}.`))
            }
          >
            Save role
          </Button>
        </div>
        {others.length > 0 && (
          <form method="post" className={styles.section} onSubmit={move}>
            <Field label="Move to another team" hint="They are a member there.">
              {(control) => <TeamSelect {...control} name="team" teams={others} />}
            </Field>
            <div>
              <Button type="submit" busy={moving.isPending}>
                Move
              </Button>
            </div>
          </form>
        )}
        <div className={styles.section}>
          <p>Taken out of the team, they keep their account and everything they learned.</p>
          <div>
            <Button
              busy={removing.isPending}
              onClick={() => removing.mutate(who, done(`${member.name} is no longer in ${team.name}.`))}
            >
              Take out of the team
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  )
}
