'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import type { OrderPerson } from '@/lib/api/contract/assignments'
import { assignmentMutations } from '@/lib/api/queries/assignments'
import { dayInWords } from '@/lib/wording/days'
import styles from '../assignments.module.css'

interface ExtendDialogProps {
  readonly id: string
  readonly person: OrderPerson
  readonly onClose: () => void
}

/** Another due date for one person. */
export function ExtendDialog({ id, person: { personId, name, dueOn }, onClose }: ExtendDialogProps) {
  const extending = useMutation(assignmentMutations.extend(useQueryClient()))
  const [date, setDate] = useState(dueOn ?? '')
  return (
    <Dialog title={`Another date for ${name}`} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (extending.isPending) return
          extending.mutate(
            { id, personId, dueOn: date },
            {
              onSuccess: () => {
                toast({ text: `${name} has until ${dayInWords(date)}.` })
                onClose()
              },
            },
          )
        }}
      >
        <Field label="Due" hint="The end of that day, where they are.">
          {(control) => (
            <TextInput
              {...control}
              type="date"
              required
              value={date}
              onChange={(event) => setDate(event.target.value)}
            />
          )}
        </Field>
        {extending.error && (
          <Notice tone="late" live title="Nothing was changed">
            {extending.error.message}
          </Notice>
        )}
        <div className={styles.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" busy={extending.isPending}>
            Set the date
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
