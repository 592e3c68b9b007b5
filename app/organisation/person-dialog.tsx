'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { toast } from '@/app/ui/toast'
import { useViewer } from '@/app/ui/viewer-context'
import type { ListedPerson } from '@/lib/api/contract/people'
import { organisationMutations } from '@/lib/api/queries/organisation'
import { EraseDialog } from './erase-dialog'
import { LeavingDialog } from './leaving-dialog'
import { NotDone } from './not-done'
import styles from './organisation.module.css'

interface PersonDialogProps {
  readonly person: ListedPerson
  readonly onClose: () => void
}

/** What an admin does with one person: their rights, whether they are here, and what is kept about them. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const [next, setNext] = useState<'leaving' | 'erasing'>()
  const { viewer } = useViewer()
  const reactivating = useMutation(organisationMutations.reactivate(useQueryClient()))
  if (next === 'leaving') return <LeavingDialog person={person} onClose={onClose} />
  if (next === 'erasing') return <EraseDialog person={person} onClose={onClose} />
  const teams = person.teams.map(({ name, role }) => (role === 'manager' ? `${name} (manager)` : name))
  return (
    <Dialog title={person.name} onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.soft}>
          {person.email}
          <br />
          {teams.length > 0 ? `In ${teams.join(', ')}.` : 'In no team.'}
        </p>
        {person.deactivatedAt === null ? (
          <>
            <Rights person={person} onClose={onClose} />
            <div className={styles.section}>
              <h3>Leaving</h3>
              <p>
                Somebody who is deactivated is signed out everywhere at once and cannot sign in. Their
                progress is kept, and you can reactivate them.
              </p>
              <div>
                <Button onClick={() => setNext('leaving')}>Deactivate…</Button>
              </div>
            </div>
          </>
        ) : (
          <div className={styles.section}>
            <p>
              Deactivated. When you reactivate them, they sign in as before, as a learner and member of their
              teams.
            </p>
            <NotDone error={reactivating.error} />
            <div>
              <Button
                kind="primary"
                busy={reactivating.isPending}
                onClick={() =>
                  reactivating.mutate(person.id, {
                    onSuccess: () => {
                      toast({ text: `${person.name} can sign in again.` })
                      onClose()
                    },
                  })
                }
              >
                Reactivate
              </Button>
            </div>
          </div>
        )}
        {viewer?.id !== person.id && (
          <div className={styles.section}>
            <h3>What is kept about them</h3>
            <p>
              For somebody who asks for it. What is theirs alone, such as drafts and answers, is not in it;
              the audit log says that you took it.
            </p>
            <div className={styles.actions}>
              <a href={`/api/exports/people/${person.id}.zip`} download>
                Export (ZIP)
              </a>
              <Button onClick={() => setNext('erasing')}>Erase…</Button>
            </div>
          </div>
        )}
      </div>
    </Dialog>
  )
}

function Rights({ person, onClose }: PersonDialogProps) {
  const changing = useMutation(organisationMutations.changeRights(useQueryClient()))
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const rights = {
      id: person.id,
      role: fields.has('admin') ? ('admin' as const) : ('learner' as const),
      isAuthor: fields.has('author'),
    }
    changing.mutate(rights, {
      onSuccess: () => {
        toast({ text: `The rights of ${person.name} are saved.` })
        onClose()
      },
    })
  }
  return (
    <form method="post" className={styles.section} onSubmit={submit}>
      <h3>Rights</h3>
      <label className={styles.check}>
        <input type="checkbox" name="admin" defaultChecked={person.role === 'admin'} />
        <span>Admin: sees everybody, and makes teams, people and admins</span>
      </label>
      <label className={styles.check}>
        <input type="checkbox" name="author" defaultChecked={person.isAuthor} />
        <span>Author: writes and publishes paths for the whole organisation</span>
      </label>
      <NotDone error={changing.error} />
      <div>
        <Button type="submit" busy={changing.isPending}>
          Save rights
        </Button>
      </div>
    </form>
  )
}
