'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { Dock } from '@/app/ui/dock'
import { Notice } from '@/app/ui/notice'
import type { PlacementConclusion } from '@/lib/api/contract/placement'
import { placementMutations } from '@/lib/api/queries/placement'
import { type Overrides, proofsAfterPlacement } from '@/lib/roadmap/placed-proofs'
import { type Standing, standingOf } from '@/lib/roadmap/standing'
import { ChangeInWeeks } from '../plan-form/change-in-weeks'
import shared from './placement.module.css'
import { PlanShrinks } from './plan-shrinks'
import { WaitsForConnection } from './waits-for-connection'

interface ApplyConclusionProps {
  readonly conclusion: PlacementConclusion
  readonly standing: Standing
  readonly overrides: Overrides
  readonly onAgain: () => void
  readonly onApply: () => void
}

/** What the conclusion, with what one says against it, does to the roadmap: made in the page, and kept once it is applied. */
export function ApplyConclusion({ conclusion, standing, overrides, onAgain, onApply }: ApplyConclusionProps) {
  const applying = useMutation(placementMutations.apply(useQueryClient()))
  const settled = useDeferredValue(overrides)
  const { roadmap, curriculum, plan: before } = standing
  const { proven, after } = useMemo(() => {
    const proven = proofsAfterPlacement(roadmap.proven, conclusion.competencies, settled)
    return { proven, after: standingOf({ ...roadmap, proven }, curriculum).plan }
  }, [roadmap, curriculum, conclusion, settled])
  const isApplied = conclusion.appliedAt !== null && sameOverrides(conclusion.overrides, overrides)
  const bringsReview = Object.entries(proven).some(
    ([id, how]) => how === 'placement' && roadmap.proven[id] !== 'placement',
  )
  const onward = useRef<HTMLAnchorElement>(null)
  const { isSuccess } = applying
  useEffect(() => {
    // The button that was pressed is gone.
    if (isApplied && isSuccess && document.activeElement === document.body) onward.current?.focus()
  }, [isApplied, isSuccess])

  function apply() {
    onApply()
    applying.mutate({ placementId: conclusion.id, overrides: { ...overrides } })
  }

  return (
    <Dock
      label="What this does to your roadmap"
      lead={
        <>
          {before && after ? (
            <PlanShrinks
              before={before}
              after={after}
              today={roadmap.today}
              applied={isApplied}
              bringsReview={bringsReview}
            />
          ) : (
            <p>Your roadmap starts with five short questions; what you know will be left out of it.</p>
          )}
          <div className={shared.actions}>
            {isApplied ? (
              <LinkButton ref={onward} kind="primary" href={roadmap.settings ? '/roadmap' : '/start'}>
                {roadmap.settings ? 'To your roadmap' : 'Answer five questions'}
              </LinkButton>
            ) : (
              <Button kind="primary" busy={applying.isPending} onClick={apply}>
                {conclusion.appliedAt === null ? 'Apply' : 'Apply the change'}
              </Button>
            )}
            <Button kind="quiet" onClick={onAgain}>
              Ask me again
            </Button>
          </div>
        </>
      }
    >
      {applying.isPaused && <WaitsForConnection />}
      {applying.isError && (
        <Notice tone="late" title="Not applied" live>
          {applying.error.message}
        </Notice>
      )}
      {before && after && !isApplied && (
        <ChangeInWeeks standing={standing} before={before} after={after} changed />
      )}
    </Dock>
  )
}

function sameOverrides(one: Overrides, other: Overrides): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...ids].every((id) => one[id] === other[id])
}
