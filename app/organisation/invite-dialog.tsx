'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { ApiProblem } from '@/lib/api/api-problem'
import type { ListedTeam } from '@/lib/api/contract/teams'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { MadeInvitation } from './made-invitation'
import { NotDone } from './not-done'
import styles from './organisation.module.css'
import { TeamSelect } from './team-select'

interface InviteDialogProps {
  readonly teams: readonly ListedTeam[]
  /** The team that is chosen at first. */
  readonly teamId?: string | undefined
  /** Whether somebody can be invited to no team. */
  readonly mayLeaveTeamOut: boolean
  readonly onClose: () => void
}

/** Invites one person; says what became of the letter, and shows the link. */
export function InviteDialog({ teams, teamId, mayLeaveTeamOut, onClose }: InviteDialogProps) {
  const inviting = useMutation(organisationMutations.invite(useQueryClient()))
  const formId = useId()
  const { data: made, error } = inviting
  const faults = error instanceof ApiProblem ? error.faults : []
  const faultOf = (path: string) => faults.find((fault) => fault.path === path)?.message

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const text = (name: string) => String(fields.get(name) ?? '')
    inviting.mutate({
      email: text('email'),
      name: text('name').trim() || null,
      teamId: text('team') || null,
      role: text('role') === 'manager' && text('team') ? 'manager' : 'member',
    })
  }

  if (made) {
    return (
      <MadeInvitation
        made={made}
        onClose={onClose}
        actions={
          <>
            <Button onClick={() => inviting.reset()}>Invite another</Button>
            <Button kind="primary" onClick={onClose}>
              Done
            </Button>
          </>
        }
      />
    )
  }
  return (
    <Dialog
      title="Invite somebody"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} busy={inviting.isPending}>
            Invite
          </Button>
        </>
      }
    >
      <form id={formId} method="post" className={styles.form} onSubmit={submit}>
        {faults.length === 0 && <NotDone error={error} />}
        <Field label="E-mail" hint="The link works for this address alone." error={faultOf('email')}>
          {(control) => (
            <TextInput {...control} type="email" name="email" autoComplete="off" required maxLength={254} />
          )}
        </Field>
        <Field label="Name" hint="If you know it; they can write it otherwise." error={faultOf('name')}>
          {(control) => <TextInput {...control} name="name" autoComplete="off" maxLength={100} />}
        </Field>
        <Field label="Team" error={faultOf('teamId')}>
          {(control) => (
            <TeamSelect
              {...control}
              name="team"
              teams={teams}
              {...(mayLeaveTeamOut ? { none: 'No team yet' } : {})}
              defaultValue={teamId}
            />
          )}
        </Field>
        <Field label="Role in the team">
          {(control) => (
            <Select {...control} name="role" defaultValue="member">
              <option value="member">Member</option>
              <option value="manager">Manager</option>
            </Select>
          )}
        </Field>
      </form>
    </Dialog>
  )
}
