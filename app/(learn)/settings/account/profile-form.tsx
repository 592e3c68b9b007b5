'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { Select } from '@/app/ui/select'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import type { Viewer } from '@/lib/api/contract/me'
import { meMutations } from '@/lib/api/queries/me'
import styles from '../settings.module.css'

/** The name others see, and the time zone in which days and due dates end. */
export function ProfileForm({ viewer }: { viewer: Viewer }) {
  const [name, setName] = useState(viewer.name)
  const [timeZone, setTimeZone] = useState(viewer.timeZone)
  const saving = useMutation(meMutations.change(useQueryClient()))
  const zones = knownZones(viewer.timeZone)
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate({ name, timeZone }, { onSuccess: () => toast({ text: 'Saved.' }) })
      }}
    >
      <Field label="Name" error={saving.error?.message}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="name"
            maxLength={100}
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label="E-mail" hint="An admin can change it.">
        {(control) => <TextInput {...control} value={viewer.email} readOnly />}
      </Field>
      <Field label="Time zone" hint="Your days begin and due dates end here.">
        {(control) => (
          <Select {...control} value={timeZone} onChange={(event) => setTimeZone(event.target.value)}>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div>
        <Button
          type="submit"
          busy={saving.isPending}
          disabled={name.trim() === '' || (name === viewer.name && timeZone === viewer.timeZone)}
        >
          Save
        </Button>
      </div>
    </form>
  )
}

function knownZones(current: string): readonly string[] {
  return [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])].sort()
}
