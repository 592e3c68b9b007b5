'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { PlacementNow } from '@/lib/api/contract/placement'
import { placementMutations } from '@/lib/api/queries/placement'
import styles from './placement.module.css'
import { type Scope, ScopeFields } from './scope-fields'

interface IntroductionProps {
  readonly now: PlacementNow
  readonly curriculum: CurriculumBrief
  /** Shows the last conclusion, where there is one. */
  readonly onLook: (() => void) | undefined
  readonly onStarted: () => void
}

/** What a question takes a person who reads it: 20 to 60 seconds. */
const minutesEach = 40 / 60

/** What placement is, how long it takes, and what it asks about. */
export function Introduction({ now, curriculum, onLook, onStarted }: IntroductionProps) {
  const [scope, setScope] = useState<Scope>({ kind: 'all' })
  const starting = useMutation(placementMutations.start(useQueryClient()))
  const { expected, least, most } = now.expected

  function start(event: FormEvent) {
    event.preventDefault()
    starting.mutate({ scope }, { onSuccess: onStarted })
  }

  return (
    <form className={styles.placement} onSubmit={start}>
      <PageHeader title="Find out what you know already">
        <p>
          About {expected} questions ({least} to {most}), about {Math.round(expected * minutesEach)} minutes.
          What you know is left out of your roadmap.
        </p>
      </PageHeader>
      <ul className={styles.facts}>
        <li>Each question is the one that tells most, so it never walks you through everything.</li>
        <li>“I don’t know” is an answer like any other, and more use than a guess.</li>
        <li>Leave whenever you like, and go on here or on another device: nothing is timed.</li>
        <li>At the end you see what it found, how sure it is and why, and you may disagree.</li>
        <li>What you proved by exercises stays, whatever you answer.</li>
      </ul>
      <ScopeFields curriculum={curriculum} value={scope} onChange={setScope} />
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
