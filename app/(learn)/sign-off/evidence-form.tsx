'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { SegmentedControl } from '@/app/ui/segmented-control'
import { TextArea } from '@/app/ui/text-area'
import { TextInput } from '@/app/ui/text-input'
import { publicLinkFault } from '@/lib/access/public-link'
import styles from './sign-off.module.css'

export const evidenceLength = 20_000

interface EvidenceFormProps {
  readonly busy: boolean
  /** What the server says of it. */
  readonly error: string | undefined
  readonly onSubmit: (given: { link?: string; text?: string }, onDone: () => void) => void
}

/** A link to something a manager can open, or a text. */
export function EvidenceForm({ busy, error, onSubmit }: EvidenceFormProps) {
  const [kind, setKind] = useState<'text' | 'link'>('text')
  const [text, setText] = useState('')
  const [link, setLink] = useState('')
  const [tried, setTried] = useState(false)
  const fault =
    kind === 'link' ? publicLinkFault(link.trim()) : text.trim() === '' ? 'Write something.' : undefined
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(fault !== undefined)
        if (fault) return
        onSubmit(kind === 'link' ? { link: link.trim() } : { text: text.trim() }, () => {
          setText('')
          setLink('')
        })
      }}
    >
      <SegmentedControl
        label="Evidence"
        options={[
          { value: 'text', label: 'A text' },
          { value: 'link', label: 'A link' },
        ]}
        value={kind}
        onChange={(next) => {
          setKind(next)
          setTried(false)
        }}
      />
      {kind === 'text' ? (
        <Field label="What you did, and how it shows the outcomes above" error={tried ? fault : error}>
          {(control) => (
            <TextArea
              {...control}
              rows={6}
              maxLength={evidenceLength}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <Field
          label="Link"
          hint="To something your manager can open: a pull request, a document, a dashboard."
          error={tried ? fault : error}
        >
          {(control) => (
            <TextInput
              {...control}
              type="url"
              inputMode="url"
              maxLength={2_000}
              placeholder="https://"
              value={link}
              onChange={(event) => setLink(event.target.value)}
            />
          )}
        </Field>
      )}
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          Hand in for sign-off
        </Button>
      </div>
    </form>
  )
}
