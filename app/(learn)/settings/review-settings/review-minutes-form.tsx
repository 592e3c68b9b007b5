'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import { ApiProblem } from '@/lib/api/api-problem'
import type { ReviewSettings } from '@/lib/api/contract/review'
import { reviewMutations } from '@/lib/api/queries/review'
import styles from './review-settings.module.css'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const most = 120

interface ReviewMinutesFormProps {
  readonly settings: ReviewSettings
  readonly onReload: () => void
}

/** Minutes of review for each weekday; 0 is a day without. */
export function ReviewMinutesForm({ settings, onReload }: ReviewMinutesFormProps) {
  const [minutes, setMinutes] = useState<readonly number[]>(settings.weekdayMinutes)
  const saving = useMutation(reviewMutations.changeSettings(useQueryClient()))
  const isChanged = minutes.some((one, day) => one !== settings.weekdayMinutes[day])
  const save = (weekdayMinutes: number[] | null) =>
    saving.mutate(
      { weekdayMinutes, version: settings.version },
      { onSuccess: () => toast({ text: 'Saved. Your plan follows.' }) },
    )

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) save([...minutes])
      }}
    >
      <fieldset className={styles.days} aria-label="Minutes of review">
        {days.map((day, at) => (
          <Field key={day} label={day}>
            {(control) => (
              <TextInput
                {...control}
                type="number"
                inputMode="numeric"
                min={0}
                max={most}
                aria-label={`Review on ${day}, in minutes`}
                value={minutes[at] ?? 0}
                onChange={(event) => setMinutes(minutes.with(at, clamp(event.target.valueAsNumber)))}
              />
            )}
          </Field>
        ))}
      </fieldset>
      {minutes.every((one) => one === 0) && (
        <p className={styles.intro}>
          Without a review day no card comes by itself. They wait, and you can ask for some at any time.
        </p>
      )}
      {saving.error && <NotSaved error={saving.error} onReload={onReload} />}
      <div className={styles.actions}>
        <Button type="submit" busy={saving.isPending} disabled={!isChanged}>
          Save review days
        </Button>
        {settings.chosen ? (
          <Button kind="quiet" busy={saving.isPending} onClick={() => save(null)}>
            Back to ten on each study day
          </Button>
        ) : (
          <span className={styles.intro}>These are the usual ones: ten on each study day.</span>
        )}
      </div>
    </form>
  )
}

function NotSaved({ error, onReload }: { readonly error: Error; readonly onReload: () => void }) {
  const isConflict = error instanceof ApiProblem && error.status === 409
  return (
    <Notice tone="late" live title={isConflict ? 'Changed somewhere else' : 'Not saved'}>
      <p>{error.message}</p>
      {isConflict && <Button onClick={onReload}>Show the other version</Button>}
    </Notice>
  )
}

function clamp(minutes: number): number {
  return Number.isFinite(minutes) ? Math.min(most, Math.max(0, Math.round(minutes))) : 0
}
