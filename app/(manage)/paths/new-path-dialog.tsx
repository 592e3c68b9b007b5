'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { useViewer } from '@/app/ui/viewer-context'
import { assignmentQueries } from '@/lib/api/queries/assignments'
import { pathMutations } from '@/lib/api/queries/paths'
import styles from './paths.module.css'

interface NewPathDialogProps {
  readonly template: { readonly id: string; readonly title: string } | undefined
  readonly onClose: () => void
}

const everyone = 'everyone'

/** Asks for a title and whose path it is, makes it and opens it. */
export function NewPathDialog({ template, onClose }: NewPathDialogProps) {
  const router = useRouter()
  const { viewer } = useViewer()
  const isWriter = viewer?.role === 'admin' || viewer?.isAuthor === true
  const isManager = viewer?.role === 'admin' || (viewer?.manages.length ?? 0) > 0
  const { data } = useQuery({ ...assignmentQueries.assignable(), enabled: isManager })
  const teams = data?.teams ?? viewer?.manages ?? []
  const making = useMutation(pathMutations.make(useQueryClient()))
  const [title, setTitle] = useState(template?.title ?? '')
  const [owner, setOwner] = useState(isWriter ? everyone : (viewer?.manages[0]?.id ?? everyone))
  return (
    <Dialog title={template ? 'New path from a template' : 'New path'} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (making.isPending) return
          making.mutate(
            { teamId: owner === everyone ? null : owner, title, template: template?.id },
            { onSuccess: ({ id }) => router.push(`/paths/${id}`) },
          )
        }}
      >
        <Field label="Title">
          {(control) => (
            <TextInput
              {...control}
              value={title}
              maxLength={120}
              required
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label="For" hint="Who may use and change it.">
          {(control) => (
            <Select {...control} value={owner} onChange={(event) => setOwner(event.target.value)}>
              {isWriter && <option value={everyone}>The whole organisation</option>}
              {teams.map((team) => (
                <option key={team.id} value={team.id}>
                  {team.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {making.error && (
          <Notice tone="late" live title="No path was made">
            {making.error.message}
          </Notice>
        )}
        <div className={styles.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" busy={making.isPending}>
            Make it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
