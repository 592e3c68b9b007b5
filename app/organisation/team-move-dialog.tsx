'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { toast } from '@/app/ui/toast'
import type { ListedTeam, Team } from '@/lib/api/contract/teams'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { NotDone } from './not-done'
import styles from './organisation.module.css'
import { idsWithin } from './team-paths'
import { TeamSelect } from './team-select'

interface TeamMoveDialogProps {
  readonly team: Team
  readonly teams: readonly ListedTeam[]
  readonly mayBeTop: boolean
  readonly onClose: () => void
}

/** Moves a team, with everything below it, to another place in the tree. */
export function TeamMoveDialog({ team, teams, mayBeTop, onClose }: TeamMoveDialogProps) {
  const moving = useMutation(organisationMutations.changeTeam(useQueryClient()))
  const formId = useId()
  const own = idsWithin(teams, team.id)
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const parentId = String(new FormData(event.currentTarget).get('parent') ?? '') || null
    moving.mutate(
      { id: team.id, parentId, version: team.version },
      {
        onSuccess: () => {
          toast({ text: `${team.name} is moved.` })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={`Move ${team.name}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} busy={moving.isPending}>
            Move
          </Button>
        </>
      }
    >
      <form id={formId} method="post" className={styles.form} onSubmit={submit}>
        <p>What lies below it moves along. Whoever manages the new place manages the team from then on.</p>
        <Field label="Below">
          {(control) => (
            <TeamSelect
              {...control}
              name="parent"
              teams={teams.filter(({ id }) => !own.has(id))}
              {...(mayBeTop ? { none: 'No team: at the top' } : {})}
              defaultValue={team.parentId ?? ''}
            />
          )}
        </Field>
        <NotDone error={moving.error} />
      </form>
    </Dialog>
  )
}
