'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import { calendarMutations } from '@/lib/api/queries/calendar'
import styles from './calendar-feed.module.css'

interface StudyTimeFormProps {
  readonly startsAt: string
  readonly timeZone: string
}

/** When the first slot of a study day begins. */
export function StudyTimeForm({ startsAt, timeZone }: StudyTimeFormProps) {
  const [time, setTime] = useState(startsAt)
  const saving = useMutation(calendarMutations.change(useQueryClient()))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate(time, {
          onSuccess: () => toast({ text: 'Saved. Calendars follow when they next fetch.' }),
        })
      }}
    >
      <Field
        label="Study begins at"
        hint={`On every study day, in your time zone (${timeZone.replaceAll('_', ' ')}).`}
        error={saving.error?.message}
      >
        {(control) => (
          <div className={styles.timeRow}>
            <TextInput
              {...control}
              type="time"
              required
              value={time}
              onChange={(event) => setTime(event.target.value)}
            />
            <Button type="submit" busy={saving.isPending} disabled={time === '' || time === startsAt}>
              Save
            </Button>
          </div>
        )}
      </Field>
    </form>
  )
}
