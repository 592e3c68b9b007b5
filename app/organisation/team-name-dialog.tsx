'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { TextInput } from '@/app/ui/text-input'
import { ApiProblem } from '@/lib/api/api-problem'
import type { ListedTeam, Team } from '@/lib/api/contract/teams'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { NotDone } from './not-done'
import styles from './organisation.module.css'
import { TeamSelect } from './team-select'

type TeamNameDialogProps = { readonly onClose: () => void; readonly onDone?: (teamId: string) => void } & (
  | {
      readonly kind: 'make'
      /** The team above that is chosen at first; null is the top. */
      readonly parentId: string | null
      readonly teams: readonly ListedTeam[]
    }
  | { readonly kind: 'rename'; readonly team: Team }
)

/** Names a team that is made, or that has another name. */
export function TeamNameDialog({ onClose, onDone, ...about }: TeamNameDialogProps) {
  const client = useQueryClient()
  const making = useMutation(organisationMutations.makeTeam(client))
  const renaming = useMutation(organisationMutations.changeTeam(client))
  const { error, isPending } = about.kind === 'make' ? making : renaming
  const fault = error instanceof ApiProblem ? error.faults.find(({ path }) => path === 'name') : undefined
  const formId = useId()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const name = String(fields.get('name') ?? '')
    const done = {
      onSuccess: ({ id }: { id: string }) => {
        onDone?.(id)
        onClose()
      },
    }
    if (about.kind === 'make')
      making.mutate({ name, parentId: String(fields.get('parent') ?? '') || null }, done)
    else renaming.mutate({ id: about.team.id, name, version: about.team.version }, done)
  }

  return (
    <Dialog
      title={about.kind === 'make' ? 'Make a team' : `Rename ${about.team.name}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} busy={isPending}>
            {about.kind === 'make' ? 'Make' : 'Rename'}
          </Button>
        </>
      }
    >
      <form id={formId} method="post" className={styles.form} onSubmit={submit}>
        <Field label="Name" error={fault?.message}>
          {(control) => (
            <TextInput
              {...control}
              name="name"
              autoComplete="off"
              required
              maxLength={100}
              defaultValue={about.kind === 'rename' ? about.team.name : undefined}
            />
          )}
        </Field>
        {about.kind === 'make' && (
          <Field label="Below">
            {(control) => (
              <TeamSelect
                {...control}
                name="parent"
                teams={about.teams}
                {...(about.parentId === null ? { none: 'No team: at the top' } : {})}
                defaultValue={about.parentId ?? ''}
              />
            )}
          </Field>
        )}
        {!fault && <NotDone error={error} />}
      </form>
    </Dialog>
  )
}
