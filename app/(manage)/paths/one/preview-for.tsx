'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PeoplePicker } from '@/app/organisation/people-picker'
import { useViewer } from '@/app/ui/viewer-context'
import type { PersonChoice } from '@/lib/api/contract/people'
import { pathQueries } from '@/lib/api/queries/paths'
import { dayInWords } from '@/lib/wording/days'
import { hoursInWords } from '@/lib/wording/minutes'
import styles from './builder.module.css'

interface PreviewForProps {
  readonly pathId: string
  readonly version: number
  /** Whether what is on the screen is saved, so that the preview is of that. */
  readonly isSettled: boolean
}

/** What the path would be for one person: hours, when it is done, how much of it they have proven. */
export function PreviewFor({ pathId, version, isSettled }: PreviewForProps) {
  const { viewer } = useViewer()
  const isManager = viewer?.role === 'admin' || (viewer?.manages.length ?? 0) > 0
  const [chosen, setChosen] = useState<readonly PersonChoice[]>([])
  const personId = chosen[0]?.id ?? ''
  const preview = useQuery({
    ...pathQueries.preview(pathId, version, personId),
    enabled: personId !== '' && isSettled,
  })
  if (!isManager) return null
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">For one person</h2>
      <PeoplePicker label="Preview for" chosen={chosen} onChange={setChosen} />
      <p role="status" className={styles.preview}>
        {personId === ''
          ? 'Hours, the day it would be done, and what is proven already.'
          : preview.error
            ? preview.error.message
            : preview.data
              ? previewInWords(preview.data)
              : 'Working it out'}
      </p>
    </section>
  )
}

interface Preview {
  readonly name: string
  readonly today: string
  readonly competencies: number
  readonly proven: number
  readonly minutes: number | null
  readonly first: string | null
  readonly beside: string | null
}

/** `Ada: 11 h at their pace, done by 9 Feb if it comes first, by 3 May beside everything else. 3 of 9 proven.` */
export function previewInWords(
  { name, today, competencies, proven, minutes, first, beside }: Preview,
  locale?: string,
): string {
  const known = competencies > 0 ? ` ${proven} of ${competencies} competencies are proven already.` : ''
  if (minutes === null) return `${name} has not answered the five questions yet, so there is no plan.${known}`
  if (first === null) return `${name} has nothing left to do for it.${known}`
  const also =
    beside && beside !== first ? `, by ${dayInWords(beside, today, locale)} beside everything else` : ''
  return `${name}: ${hoursInWords(minutes)} at their pace, done by ${dayInWords(first, today, locale)} if it comes first${also}.${known}`
}
