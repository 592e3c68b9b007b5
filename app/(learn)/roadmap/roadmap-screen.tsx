'use client'

import { useAnnounceNextStep } from '@/app/ui/next-step-context'
import { PageHeader } from '@/app/ui/page-header'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import type { Standing } from '@/lib/roadmap/standing'
import { StandingGate } from '../standing/standing-gate'
import { AskedFor } from './asked-for'
import { Assignments } from './assignments'
import { NextStep } from './next-step'
import { PlacementLeft } from './placement-left'
import { PlanSummary } from './plan-summary'
import { Recent } from './recent'
import { ReviewDue } from './review-due'
import styles from './roadmap.module.css'
import { Weeks } from './weeks'
import { WhatIf } from './what-if'
import { WhileAway } from './while-away'
import { WholeWay } from './whole-way'

/** The learner's home: the next step first, then the weeks, then the whole way. */
export function RoadmapScreen() {
  return (
    <div className={styles.roadmap}>
      <PageHeader title="Your roadmap" />
      <StandingGate waitingFor="your roadmap">{(standing) => <Roadmap standing={standing} />}</StandingGate>
    </div>
  )
}

function Roadmap({ standing }: { standing: Standing }) {
  const next = standing.plan?.steps[0]
  const brief = next && standing.index.steps.get(next.id)
  useAnnounceNextStep(brief && { href: stepHref(brief), title: brief.title })
  return (
    <>
      <NextStep standing={standing} />
      <PlacementLeft />
      <ReviewDue />
      <WhileAway standing={standing} />
      <PlanSummary standing={standing} />
      <WhatIf standing={standing} />
      <Assignments standing={standing} />
      <AskedFor standing={standing} />
      <Weeks standing={standing} />
      <WholeWay standing={standing} />
      <Recent standing={standing} />
    </>
  )
}
