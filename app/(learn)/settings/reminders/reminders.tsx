'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { SegmentedControl } from '@/app/ui/segmented-control'
import { Skeleton } from '@/app/ui/skeleton'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import type { ShownMailTimes } from '@/lib/api/contract/notices'
import { meQueries } from '@/lib/api/queries/me'
import { noticesMutations, noticesQueries } from '@/lib/api/queries/notices'
import styles from './reminders.module.css'

const cadences = [
  { value: 'weekly', label: 'Weekly' },
  { value: 'daily', label: 'Daily' },
  { value: 'none', label: 'None' },
] as const

/** When reminders also come by mail. */
export function Reminders() {
  const { data: viewer } = useQuery(meQueries.viewer())
  const { data: times, error, refetch } = useQuery({ ...noticesQueries.settings(), enabled: Boolean(viewer) })
  if (!viewer) return null
  return (
    <section className={styles.reminders} aria-labelledby="set-reminders">
      <h2 id="set-reminders">Reminders</h2>
      {!times && error && (
        <Notice tone="late" title="Your reminders are not here yet">
          <p>{error.message}</p>
          <Button onClick={() => refetch()}>Try again</Button>
        </Notice>
      )}
      {!times && !error && <Skeleton label="Fetching your reminders" lines={3} />}
      {times && <TimesForm times={times} timeZone={viewer.timeZone} />}
    </section>
  )
}

function TimesForm({ times, timeZone }: { times: ShownMailTimes; timeZone: string }) {
  const client = useQueryClient()
  const [draft, setDraft] = useState(settingsOf(times))
  const saving = useMutation(noticesMutations.changeSettings(client))
  const isChanged = JSON.stringify(draft) !== JSON.stringify(settingsOf(times))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate(draft, { onSuccess: () => toast({ text: 'Saved.' }) })
      }}
    >
      <p className={styles.intro}>
        What you are told is in your inbox at once. By mail it comes together, in the morning, and only when
        there is something to tell. {nextInWords(times, timeZone)}
      </p>
      <SegmentedControl
        label="Mail"
        options={cadences}
        value={draft.cadence}
        onChange={(cadence) => setDraft({ ...draft, cadence })}
      />
      {draft.cadence !== 'none' && (
        <>
          <fieldset className={styles.quiet}>
            <legend>Quiet hours</legend>
            <Field label="No mail from">
              {(control) => (
                <TextInput
                  {...control}
                  type="time"
                  required
                  value={draft.quietFrom}
                  onChange={(event) => setDraft({ ...draft, quietFrom: event.target.value })}
                />
              )}
            </Field>
            <Field label="until">
              {(control) => (
                <TextInput
                  {...control}
                  type="time"
                  required
                  value={draft.quietUntil}
                  onChange={(event) => setDraft({ ...draft, quietUntil: event.target.value })}
                />
              )}
            </Field>
          </fieldset>
          {draft.cadence === 'daily' && (
            <label className={styles.weekends}>
              <input
                type="checkbox"
                checked={draft.weekends}
                onChange={(event) => setDraft({ ...draft, weekends: event.target.checked })}
              />
              On Saturday and Sunday too
            </label>
          )}
        </>
      )}
      {saving.error && (
        <Notice tone="late" live title="Not saved">
          {saving.error.message}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" busy={saving.isPending} disabled={!isChanged}>
          Save
        </Button>
        {times.mail !== 'nothing' && <TestMail isKept={times.mail === 'outbox'} />}
      </div>
    </form>
  )
}

/** `isKept`: this installation keeps mail in a folder instead of sending it. */
function TestMail({ isKept }: { isKept: boolean }) {
  const sending = useMutation(noticesMutations.testMail())
  return (
    <>
      <Button
        kind="quiet"
        busy={sending.isPending}
        onClick={() =>
          sending.mutate(undefined, {
            onSuccess: () =>
              toast({
                text: isKept ? 'It will be in data/outbox within a minute.' : 'A mail is on its way to you.',
              }),
          })
        }
      >
        Send me a test mail
      </Button>
      {sending.error && (
        <Notice tone="late" live title="No mail was sent">
          {sending.error.message}
        </Notice>
      )}
    </>
  )
}

function settingsOf({ cadence, quietFrom, quietUntil, weekends }: ShownMailTimes) {
  return { cadence, quietFrom, quietUntil, weekends }
}

function nextInWords({ mail, nextAt, cadence }: ShownMailTimes, timeZone: string): string {
  if (mail === 'nothing') return 'This installation sends no mail yet.'
  if (nextAt === null || cadence === 'none') return 'You get no mail now.'
  const moment = new Intl.DateTimeFormat(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
  return `The next one: ${moment.format(nextAt)}.`
}
