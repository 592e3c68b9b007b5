'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { Skeleton } from '@/app/ui/skeleton'
import type { PlacementConclusion } from '@/lib/api/contract/placement'
import { placementQueries } from '@/lib/api/queries/placement'
import type { Overrides } from '@/lib/roadmap/placed-proofs'
import type { Standing } from '@/lib/roadmap/standing'
import { counted } from '@/lib/wording/days'
import { percent } from '@/lib/wording/placement'
import { useStanding } from '../standing/use-standing'
import { AnswersGiven } from './answers-given'
import { ApplyConclusion } from './apply-conclusion'
import { ArrivingTitle } from './arriving-title'
import { ConcludedLevel } from './concluded-level'
import styles from './placement.module.css'

interface ConclusionProps {
  /** It took the place of another screen. */
  readonly arrives: boolean
  /** Leads to another placement. */
  readonly onAgain: () => void
  /** It is being applied: from then on it is shown because it is looked at. */
  readonly onApply: () => void
}

/** What the last placement found, where one may disagree, and what that does to the roadmap. */
export function Conclusion(props: ConclusionProps) {
  const conclusion = useQuery(placementQueries.conclusion())
  const standing = useStanding()
  if (conclusion.data && standing.state === 'ready')
    return (
      <Concluded
        key={conclusion.data.id}
        conclusion={conclusion.data}
        standing={standing.standing}
        {...props}
      />
    )
  const failed = conclusion.isError || standing.state === 'failed'
  return (
    <div className={styles.placement}>
      <PageHeader title={<Title arrives={props.arrives} />} />
      {failed ? (
        <Notice tone="late" title="Could not fetch what it found">
          <p>The connection or the server did not answer. What you answered is kept.</p>
          <Button onClick={() => void conclusion.refetch()}>Try again</Button>
        </Notice>
      ) : (
        <Skeleton label="Fetching what it found" lines={8} />
      )}
    </div>
  )
}

interface ConcludedProps extends ConclusionProps {
  readonly conclusion: PlacementConclusion
  readonly standing: Standing
}

function Concluded({ conclusion, standing, arrives, onAgain, onApply }: ConcludedProps) {
  const [overrides, setOverrides] = useState<Overrides>(conclusion.overrides)
  const { levels, competencies } = standing.curriculum
  const concluded = new Map(conclusion.competencies.map((one) => [one.competency, one]))
  return (
    <div className={styles.placement}>
      <PageHeader title={<Title arrives={arrives} />}>
        <p>{summaryOf(conclusion)}</p>
      </PageHeader>
      {levels.map((level) => (
        <ConcludedLevel
          key={level.id}
          name={level.name}
          standing={standing}
          conclusion={conclusion}
          competencies={competencies.flatMap(({ id, level: of }) =>
            of === level.id ? (concluded.get(id) ?? []) : [],
          )}
          overrides={overrides}
          onOverride={(id, said) => setOverrides(withOverride(overrides, id, said))}
        />
      ))}
      <ApplyConclusion
        conclusion={conclusion}
        standing={standing}
        overrides={overrides}
        onAgain={onAgain}
        onApply={onApply}
      />
      <AnswersGiven conclusion={conclusion} index={standing.index} />
    </div>
  )
}

function Title({ arrives }: { readonly arrives: boolean }) {
  return <ArrivingTitle arrives={arrives}>What your placement found</ArrivingTitle>
}

const because: Record<PlacementConclusion['because'], string> = {
  confident: 'It stopped because it knew enough.',
  'most-questions': 'It stopped at the most questions it may ask.',
  'no-questions': 'It stopped because no question was left.',
  asked: 'You stopped it here.',
}

function summaryOf({ competencies, confidence, answers, because: why }: PlacementConclusion): string {
  const known = competencies.filter(({ standing }) => standing === 'known').length
  const unsure = competencies.filter(({ standing }) => standing === 'unsure').length
  const of = counted(competencies.length, 'competency', 'competencies')
  const asked = counted(answers.length, 'question')
  const rest = unsure > 0 ? `, and it is unsure of ${unsure}` : ''
  return `After ${asked}: of ${of} you know ${known}${rest}. It expects to have told ${percent(confidence)} of them rightly. ${because[why]}`
}

function withOverride(overrides: Overrides, id: string, said: 'known' | 'unknown' | undefined): Overrides {
  const { [id]: _, ...others } = overrides
  return said ? { ...others, [id]: said } : others
}
