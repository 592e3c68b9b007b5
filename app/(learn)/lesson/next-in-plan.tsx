'use client'

import { LinkButton } from '@/app/ui/button'
import { useAnnounceNextStep } from '@/app/ui/next-step-context'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import { minutesInWords } from '@/lib/wording/minutes'
import { useStanding } from '../standing/use-standing'

/** The step that the person's own plan has after this one. */
export function NextInPlan({ after }: { after: string }) {
  const answer = useStanding()
  const standing = answer.state === 'ready' ? answer.standing : undefined
  const next = standing?.plan?.steps.find((step) => step.id !== after)
  const brief = next && standing?.index.steps.get(next.id)
  useAnnounceNextStep(brief && { href: stepHref(brief), title: brief.title })
  if (!next || !brief) return <LinkButton href="/roadmap">Your roadmap</LinkButton>
  return (
    <LinkButton href={stepHref(brief)}>
      Next: {brief.title}, {minutesInWords(next.minutes)}
    </LinkButton>
  )
}
