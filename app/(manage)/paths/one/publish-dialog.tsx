'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import type { Path } from '@/lib/api/contract/paths'
import { pathMutations, pathQueries } from '@/lib/api/queries/paths'
import { counted } from '@/lib/wording/days'
import { minutesInWords } from '@/lib/wording/minutes'
import styles from './builder.module.css'

interface PublishDialogProps {
  readonly path: Path
  readonly version: number
  readonly onClose: () => void
}

/** Says whom the new version affects and how, before it goes out. */
export function PublishDialog({ path, version, onClose }: PublishDialogProps) {
  const impact = useQuery(pathQueries.impact(path.id, version))
  const publishing = useMutation(pathMutations.publish(useQueryClient()))
  const [note, setNote] = useState('')
  const next = (path.publishedVersion ?? 0) + 1
  return (
    <Dialog
      title={`Publish version ${next}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            busy={publishing.isPending}
            disabled={!impact.data}
            onClick={() =>
              publishing.mutate(
                { id: path.id, version, note: note.trim() || undefined },
                {
                  onSuccess: (published) => {
                    toast({ text: publishedInWords(published) })
                    onClose()
                  },
                },
              )
            }
          >
            Publish
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {impact.isPending && <Skeleton label="Working out whom it affects" lines={3} />}
        {impact.error && <Notice tone="late">{impact.error.message}</Notice>}
        {impact.data && <Impact impact={impact.data} isFirst={path.publishedVersion === null} />}
        <Field label="What is new" hint="For those who have it; may stay empty.">
          {(control) => (
            <TextInput
              {...control}
              value={note}
              maxLength={500}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        {publishing.error && (
          <Notice tone="late" live title="Nothing was published">
            {publishing.error.message}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

interface ImpactData {
  readonly added: number
  readonly removed: number
  readonly followers: number
  readonly unaffected: number
  readonly people: readonly {
    readonly personId: string
    readonly name: string
    readonly stays: number
    readonly minutes: number | null
    readonly becomesLate: boolean
  }[]
}

function Impact({ impact, isFirst }: { readonly impact: ImpactData; readonly isFirst: boolean }) {
  const { added, removed, followers, unaffected, people } = impact
  if (isFirst) return <p>Once published it can be assigned, and this version never changes.</p>
  return (
    <>
      <p>
        {counted(added, 'thing is', 'things are')} new, {removed} no longer asked for.{' '}
        {followers === 0
          ? 'It is in nobody’s plan by its newest version.'
          : `It changes the plan of ${counted(followers, 'person', 'people')}. What they did stays done.`}
        {unaffected > 0 && ` ${counted(unaffected, 'person holds', 'people hold')} to an older version.`}
      </p>
      {people.length > 0 && (
        <ul className={styles.impact} aria-label="Whom it affects">
          {people.map(({ personId, name, stays, minutes, becomesLate }) => (
            <li key={personId}>
              <strong>{name}</strong>{' '}
              {minutes === null
                ? 'has no plan yet'
                : minutes === 0
                  ? 'no change in time'
                  : `${minutesInWords(Math.abs(minutes))} ${minutes > 0 ? 'more' : 'less'}`}
              {stays > 0 && `, ${stays} done and staying so`}
              {becomesLate && <strong>, late for the due date then</strong>}
            </li>
          ))}
        </ul>
      )}
      {followers > people.length && (
        <p>
          {counted(followers - people.length, 'person is', 'people are')} counted and not named: you do not
          look after them, or the list is full.
        </p>
      )}
    </>
  )
}

function publishedInWords({
  version,
  people,
}: {
  readonly version: number
  readonly people: number
}): string {
  return people === 0
    ? `Version ${version} is published.`
    : `Version ${version} is published and in the plan of ${counted(people, 'person', 'people')}.`
}
