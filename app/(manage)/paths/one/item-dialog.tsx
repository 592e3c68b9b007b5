'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import controls from '@/app/ui/control.module.css'
import { Dialog } from '@/app/ui/dialog'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { isPublicLink } from '@/lib/paths/is-public-link'
import { isOwn, itemsOf, type PathContent, type PathItem } from '@/lib/paths/path-content'
import { findRing } from '@/lib/paths/path-faults'
import type { CurriculumIndex } from '@/lib/roadmap/curriculum-index'
import styles from './builder.module.css'
import { itemTitle } from './item-names'

interface ItemDialogProps {
  readonly title: string
  readonly item: PathItem
  readonly content: PathContent
  readonly index: CurriculumIndex
  readonly onSave: (item: PathItem) => void
  readonly onClose: () => void
}

/** What can be said of an item: its note, and of a link or a task everything. */
export function ItemDialog({ title, item, content, index, onSave, onClose }: ItemDialogProps) {
  const [edited, setEdited] = useState(item)
  const [wasTried, setWasTried] = useState(false)
  const faults = faultsOf(edited, content)
  const change = (part: object) => setEdited({ ...edited, ...part } as PathItem)
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setWasTried(true)
          if (Object.keys(faults).length === 0) onSave(tidy(edited))
        }}
      >
        {isOwn(edited) && (
          <>
            <Field label="Title" error={wasTried && faults.title}>
              {(control) => (
                <TextInput
                  {...control}
                  value={edited.title}
                  maxLength={120}
                  onChange={(event) => change({ title: event.target.value })}
                />
              )}
            </Field>
            {edited.kind === 'link' && (
              <Field label="Address" hint="Begins with https://" error={wasTried && faults.url}>
                {(control) => (
                  <TextInput
                    {...control}
                    inputMode="url"
                    value={edited.url}
                    maxLength={500}
                    onChange={(event) => change({ url: event.target.value.trim() })}
                  />
                )}
              </Field>
            )}
            <Field label="Minutes" error={wasTried && faults.minutes}>
              {(control) => (
                <TextInput
                  {...control}
                  type="number"
                  min={1}
                  max={2400}
                  value={Number.isNaN(edited.minutes) ? '' : edited.minutes}
                  onChange={(event) => change({ minutes: event.target.valueAsNumber })}
                />
              )}
            </Field>
            <Field
              label="Comes after"
              hint="It is planned once that is done."
              error={wasTried && faults.after}
            >
              {(control) => (
                <Select
                  {...control}
                  value={edited.after?.[0] ?? ''}
                  onChange={(event) => change({ after: event.target.value ? [event.target.value] : [] })}
                >
                  <option value="">nothing in particular</option>
                  {itemsOf(content)
                    .filter(({ id }) => id !== item.id)
                    .map((other) => (
                      <option key={other.id} value={other.id}>
                        {itemTitle(other, index)}
                      </option>
                    ))}
                </Select>
              )}
            </Field>
          </>
        )}
        <Field label="Note" hint="What to look for, or what to hand in. At most 1,000 characters.">
          {(control) => (
            <textarea
              {...control}
              className={controls.control}
              rows={4}
              maxLength={1_000}
              value={edited.note ?? ''}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
        <label className={styles.required}>
          <input
            type="checkbox"
            checked={edited.required}
            onChange={(event) => change({ required: event.target.checked })}
          />
          Required
        </label>
        <div className={styles.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Keep it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface ItemFaults {
  readonly title?: string
  readonly url?: string
  readonly minutes?: string
  readonly after?: string
}

function faultsOf(item: PathItem, content: PathContent): ItemFaults {
  if (!isOwn(item)) return {}
  const others = itemsOf(content).filter(({ id }) => id !== item.id)
  const isSound = Number.isInteger(item.minutes) && item.minutes >= 1 && item.minutes <= 2_400
  return {
    ...(item.title.trim() === '' ? { title: 'Write a title.' } : {}),
    ...(item.kind === 'link' && !isPublicLink(item.url)
      ? { url: 'A link begins with https:// and leads to a public address.' }
      : {}),
    ...(isSound ? {} : { minutes: 'Whole minutes, from 1 to 2,400.' }),
    ...(findRing([...others, item]).length > 0 ? { after: 'That one waits for this already.' } : {}),
  }
}

function tidy(item: PathItem): PathItem {
  const { note, ...rest } = item
  const noted = { ...rest, ...(note?.trim() ? { note: note.trim() } : {}) }
  return ('title' in noted ? { ...noted, title: noted.title.trim() } : noted) as PathItem
}
