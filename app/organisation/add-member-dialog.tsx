'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { toast } from '@/app/ui/toast'
import type { Team } from '@/lib/api/contract/teams'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { NotDone } from './not-done'
import styles from './organisation.module.css'
import { PersonPicker } from './person-picker'

/** Adds somebody who is here already to a team. */
export function AddMemberDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const adding = useMutation(organisationMutations.putMember(useQueryClient()))
  const formId = useId()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const personId = new FormData(event.currentTarget).get('person')
    if (typeof personId !== 'string') return
    adding.mutate(
      { id: team.id, personId, role: 'member' },
      {
        onSuccess: () => {
          toast({ text: `Added to ${team.name}.` })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={`Add a person to ${team.name}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} busy={adding.isPending}>
            Add
          </Button>
        </>
      }
    >
      <form id={formId} method="post" className={styles.form} onSubmit={submit}>
        <PersonPicker label="Who?" name="person" without={team.members.map(({ personId }) => personId)} />
        <p className={styles.soft}>
          They stay in their other teams. Somebody who is not here yet is invited instead.
        </p>
        <NotDone error={adding.error} />
      </form>
    </Dialog>
  )
}
