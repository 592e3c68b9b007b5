'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { toast } from '@/app/ui/toast'
import type { PersonChoice } from '@/lib/api/contract/people'
import type { Team } from '@/lib/api/contract/teams'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { NotDone } from './not-done'
import styles from './organisation.module.css'
import { PeoplePicker } from './people-picker'

/** Adds somebody who is here already to a team. */
export function AddMemberDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const adding = useMutation(organisationMutations.putMember(useQueryClient()))
  const [chosen, setChosen] = useState<readonly PersonChoice[]>([])
  const [isMissing, setMissing] = useState(false)
  const formId = useId()
  const [person] = chosen
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!person) return setMissing(true)
    adding.mutate(
      { id: team.id, personId: person.id, role: 'member' },
      {
        onSuccess: () => {
          toast({ text: `${person.name} is now in ${team.name}.` })
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
        <PeoplePicker
          label="Who?"
          refusalOf={(id) =>
            team.members.some(({ personId }) => personId === id) ? 'In this team already' : undefined
          }
          error={isMissing && !person ? 'Choose somebody.' : undefined}
          chosen={chosen}
          onChange={setChosen}
        />
        <p className={styles.soft}>
          They stay in their other teams. Somebody who is not here yet is invited instead.
        </p>
        <NotDone error={adding.error} />
      </form>
    </Dialog>
  )
}
