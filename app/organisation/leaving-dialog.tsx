'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { toast } from '@/app/ui/toast'
import { ApiProblem } from '@/lib/api/api-problem'
import type { ListedPerson, PersonChoice } from '@/lib/api/contract/people'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { NotDone } from './not-done'
import styles from './organisation.module.css'
import { PeoplePicker } from './people-picker'

/** Asks who takes over the teams of somebody who leaves, where they manage any. */
export function LeavingDialog({ person, onClose }: { person: ListedPerson; onClose: () => void }) {
  const leaving = useMutation(organisationMutations.deactivate(useQueryClient()))
  const managed = person.teams.filter(({ role }) => role === 'manager').map(({ name }) => name)
  const fault = leaving.error instanceof ApiProblem ? leaving.error.faults[0] : undefined
  const [heirs, setHeirs] = useState<readonly PersonChoice[]>([])
  const formId = useId()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const [heir] = heirs
    leaving.mutate(
      { id: person.id, ...(heir ? { handOverTo: heir.id } : {}) },
      {
        onSuccess: () => {
          toast({ text: `${person.name} is deactivated and signed out everywhere.` })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={`Deactivate ${person.name}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} busy={leaving.isPending}>
            Deactivate
          </Button>
        </>
      }
    >
      <form id={formId} method="post" className={styles.form} onSubmit={submit}>
        <p>
          They are signed out everywhere at once, their calendar address stops working, and invitations they
          made no longer hold. What they learned is kept.
        </p>
        {managed.length > 0 && (
          <PeoplePicker
            label={`Who manages ${managed.join(', ')} from now on?`}
            refusalOf={(id) => (id === person.id ? 'It is they who leave' : undefined)}
            error={fault?.message}
            chosen={heirs}
            onChange={setHeirs}
          />
        )}
        {!fault && <NotDone error={leaving.error} />}
      </form>
    </Dialog>
  )
}
