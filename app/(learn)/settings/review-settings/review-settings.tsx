'use client'

import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { Skeleton } from '@/app/ui/skeleton'
import { useViewer } from '@/app/ui/viewer-context'
import type { ReviewSettings as Settings } from '@/lib/api/contract/review'
import { reviewQueries } from '@/lib/api/queries/review'
import { minutesInWords } from '@/lib/wording/minutes'
import { fitInWords } from '@/lib/wording/review-fit'
import { ReviewMinutesForm } from './review-minutes-form'
import styles from './review-settings.module.css'

/** When the person reviews, what that takes of the plan, and whether the schedule is their own. */
export function ReviewSettings() {
  const { viewer } = useViewer()
  const id = useId()
  if (!viewer) return null
  return (
    <section className={styles.review} aria-labelledby={id}>
      <h2 id={id}>Review</h2>
      <p className={styles.intro}>
        What you learned comes back shortly before you would forget it. Say how many minutes a day may go to
        that; days off are free of it as well.
      </p>
      <Kept />
    </section>
  )
}

function Kept() {
  const { data: settings, error, refetch } = useQuery(reviewQueries.settings())
  if (settings) return <Known settings={settings} onReload={() => void refetch()} />
  if (!error) return <Skeleton label="Fetching your review days" lines={3} />
  return (
    <Notice tone="late" title="Your review days are not here yet">
      <p>{error.message}</p>
      <Button onClick={() => refetch()}>Try again</Button>
    </Notice>
  )
}

function Known({ settings, onReload }: { readonly settings: Settings; readonly onReload: () => void }) {
  const { expectedMinutes, fit, enoughAnswers, version } = settings
  return (
    <>
      <ReviewMinutesForm key={version} settings={settings} onReload={onReload} />
      <p className={styles.intro}>
        {expectedMinutes > 0
          ? `In the next four weeks your cards take about ${minutesInWords(expectedMinutes)} of a review day.`
          : 'How much your cards take of a review day is known once you have answered some.'}{' '}
        Your plan counts what your cards and your study are expected to bring, within these minutes and up to
        half of a study day. {fitInWords(fit, enoughAnswers)}
      </p>
    </>
  )
}
