'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { TextInput } from '@/app/ui/text-input'
import type { AuditFilter } from '@/lib/api/queries/audit'
import styles from './audit.module.css'

const fields = [
  { name: 'actor', label: 'Done by (id)' },
  { name: 'action', label: 'Action' },
  { name: 'subject', label: 'Done to' },
] as const

interface AuditFilterFormProps {
  readonly filter: AuditFilter
  readonly onChange: (filter: AuditFilter) => void
}

/** Narrows the log to who, what and to what. */
export function AuditFilterForm(props: AuditFilterFormProps) {
  // A filter set from the table begins a new draft.
  return <FilterDraft key={JSON.stringify(props.filter)} {...props} />
}

function FilterDraft({ filter, onChange }: AuditFilterFormProps) {
  const [draft, setDraft] = useState(filter)
  return (
    <form
      className={styles.filter}
      onSubmit={(event) => {
        event.preventDefault()
        onChange(draft)
      }}
    >
      {fields.map(({ name, label }) => (
        <Field key={name} label={label}>
          {(control) => (
            <TextInput
              {...control}
              maxLength={120}
              value={draft[name] ?? ''}
              onChange={(event) => setDraft({ ...draft, [name]: event.target.value.trim() })}
            />
          )}
        </Field>
      ))}
      <Button type="submit">Look</Button>
      {Object.values(filter).some(Boolean) && (
        <Button kind="quiet" onClick={() => onChange({})}>
          Show all
        </Button>
      )}
    </form>
  )
}
