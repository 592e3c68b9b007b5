'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import controls from '@/app/ui/control.module.css'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import { assignmentMutations } from '@/lib/api/queries/assignments'
import styles from './my-paths.module.css'

interface ProposeDialogProps {
  readonly path: { readonly id: string; readonly title: string }
  readonly onClose: () => void
}

/** Asks for a path: until when, and why. */
export function ProposeDialog({ path, onClose }: ProposeDialogProps) {
  const proposing = useMutation(assignmentMutations.propose(useQueryClient()))
  const [dueOn, setDueOn] = useState('')
  const [note, setNote] = useState('')
  return (
    <Dialog title={`Propose “${path.title}”`} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (proposing.isPending) return
          proposing.mutate(
            { pathId: path.id, dueOn: dueOn || null, note: note.trim() || undefined },
            {
              onSuccess: () => {
                toast({ text: 'Proposed. Whoever manages your team answers.' })
                onClose()
              },
            },
          )
        }}
      >
        <p>Whoever manages your team is told and answers. Once approved it is part of your plan.</p>
        <Field label="By when" hint="May stay empty.">
          {(control) => (
            <TextInput
              {...control}
              type="date"
              value={dueOn}
              onChange={(event) => setDueOn(event.target.value)}
            />
          )}
        </Field>
        <Field label="Why" hint="May stay empty.">
          {(control) => (
            <textarea
              {...control}
              className={controls.control}
              rows={3}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        {proposing.error && (
          <Notice tone="late" live title="Nothing was proposed">
            {proposing.error.message}
          </Notice>
        )}
        <div className={styles.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" busy={proposing.isPending}>
            Propose it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
