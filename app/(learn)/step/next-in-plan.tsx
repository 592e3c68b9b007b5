'use client'

import { Button, LinkButton } from '@/app/ui/button'
import { useAnnounceNextStep } from '@/app/ui/next-step-context'
import { wishFor } from '@/lib/api/queries/wishes'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import type { Standing } from '@/lib/roadmap/standing'
import { minutesInWords } from '@/lib/wording/minutes'
import { useStanding } from '../standing/use-standing'
import { useWish } from '../wishes/use-wish'

/** The step that the person's own plan has after this one, and what can be asked of either. */
export function NextInPlan({ after }: { after: string }) {
  const answer = useStanding()
  const standing = answer.state === 'ready' ? answer.standing : undefined
  const next = standing?.plan?.steps.find((step) => step.id !== after)
  const brief = next && standing?.index.steps.get(next.id)
  useAnnounceNextStep(brief && { href: stepHref(brief), title: brief.title })
  return (
    <>
      {next && brief ? (
        <LinkButton href={stepHref(brief)}>
          Next: {brief.title}, {minutesInWords(next.minutes)}
        </LinkButton>
      ) : (
        <LinkButton href="/roadmap">Your roadmap</LinkButton>
      )}
      {standing && next && brief && <PutOff standing={standing} stepId={next.id} title={brief.title} />}
      {standing && <AskForThis standing={standing} stepId={after} />}
    </>
  )
}

function PutOff({ standing, stepId, title }: { standing: Standing; stepId: string; title: string }) {
  const wish = useWish(standing)
  return (
    <Button
      kind="quiet"
      aria-label={`Not that one yet: ${title}`}
      onClick={() => wish(stepId, 'postponement')}
    >
      Not that one yet
    </Button>
  )
}

/** For a step that is read ahead of its turn: it can be asked for next, and let go of again. */
function AskForThis({ standing, stepId }: { standing: Standing; stepId: string }) {
  const wish = useWish(standing)
  const steps = standing.plan?.steps ?? []
  const isPinned = wishFor(standing.roadmap, stepId) === 'pin'
  const isLater = steps.some(({ id }) => id === stepId) && steps[0]?.id !== stepId
  if (isPinned) {
    return (
      <Button kind="quiet" onClick={() => wish(stepId, null)}>
        No longer do this one next
      </Button>
    )
  }
  if (!isLater) return null
  return (
    <Button kind="quiet" onClick={() => wish(stepId, 'pin')}>
      Do this one next
    </Button>
  )
}
