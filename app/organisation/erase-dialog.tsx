'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import type { ListedPerson } from '@/lib/api/contract/people'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { NotDone } from './not-done'
import styles from './organisation.module.css'

/** Asks for somebody's e-mail address, and erases their account for good. */
export function EraseDialog({ person, onClose }: { person: ListedPerson; onClose: () => void }) {
  const formId = useId()
  const [email, setEmail] = useState('')
  const erasing = useMutation(organisationMutations.erase(useQueryClient()))
  return (
    <Dialog
      title={`Erase ${person.name}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            type="submit"
            form={formId}
            busy={erasing.isPending}
            disabled={email.trim().toLowerCase() !== person.email}
          >
            Erase for good
          </Button>
        </>
      }
    >
      <form
        id={formId}
        method="post"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          erasing.mutate(
            { id: person.id, email },
            {
              onSuccess: () => {
                toast({ text: `${person.name} is erased.` })
                onClose()
              },
            },
          )
        }}
      >
        <p>
          Their account and everything they did here goes, for good. What they assigned and published stays,
          without their name. To keep what they learned, deactivate them instead.
        </p>
        <p>To go on, type their e-mail address: {person.email}</p>
        <Field label="Their e-mail address">
          {(control) => (
            <TextInput
              {...control}
              type="email"
              autoComplete="off"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <NotDone error={erasing.error} />
      </form>
    </Dialog>
  )
}
