'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { PlacementScope } from '@/lib/api/contract/placement'
import { placementMutations, placementQueries } from '@/lib/api/queries/placement'
import { lengthInWords } from '@/lib/wording/placement'
import { ArrivingTitle } from './arriving-title'
import styles from './placement.module.css'
import { ScopeFields } from './scope-fields'
import { WaitsForConnection } from './waits-for-connection'

interface IntroductionProps {
  readonly curriculum: CurriculumBrief
  /** It took the place of another screen. */
  readonly arrives: boolean
  /** Shows the last conclusion, where there is one. */
  readonly onLook: (() => void) | undefined
  readonly onStarted: () => void
}

/** What placement is, how long it takes, and what it asks about. */
export function Introduction({ curriculum, arrives, onLook, onStarted }: IntroductionProps) {
  const [scope, setScope] = useState<PlacementScope>({ kind: 'all' })
  const starting = useMutation(placementMutations.start(useQueryClient()))
  const { data: length } = useQuery(placementQueries.length(scope))

  function start(event: FormEvent) {
    event.preventDefault()
    starting.mutate({ scope }, { onSuccess: onStarted })
  }

  return (
    <form className={styles.placement} onSubmit={start}>
      <PageHeader title={<ArrivingTitle arrives={arrives}>Find out what you know already</ArrivingTitle>}>
        <p aria-live="polite">
          {length && `${lengthInWords(length)} `}What you know is left out of your roadmap.
        </p>
      </PageHeader>
      <ul className={styles.facts}>
        <li>
          Each question is the one that tells most. It never walks you through everything, and the first may
          well be hard.
        </li>
        <li>“I don’t know” is an answer like any other, and more use than a guess.</li>
        <li>Leave whenever you like, and go on here or on another device: nothing is timed.</li>
        <li>At the end you see what it found, how sure it is and why, and you may disagree.</li>
        <li>What you proved by exercises stays, whatever you answer.</li>
      </ul>
      <ScopeFields curriculum={curriculum} value={scope} onChange={setScope} />
      {starting.isPaused && <WaitsForConnection />}
      {starting.isError && (
        <Notice tone="late" title="Not begun" live>
          {starting.error.message}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button kind="primary" type="submit" busy={starting.isPending}>
          Ask me
        </Button>
        <LinkButton href="/roadmap">Skip it</LinkButton>
        {onLook && (
          <Button kind="quiet" onClick={onLook}>
            See what the last one found
          </Button>
        )}
      </div>
    </form>
  )
}
