import { Button, LinkButton } from '@/app/ui/button'
import { EmptyState } from '@/app/ui/empty-state'
import type { ReviewQueue } from '@/lib/api/contract/review'
import { counted, nearDayInWords } from '@/lib/wording/days'

interface NothingProps {
  readonly queue: ReviewQueue
  readonly onMore: (minutes: number) => void
}

/** No card today: why, when the next one comes, and what can be done. */
export function Nothing({ queue, onMore }: NothingProps) {
  const { today, total, waiting, next, planned } = queue
  const roadmap = (
    <LinkButton kind="primary" href="/roadmap">
      Your roadmap
    </LinkButton>
  )
  if (total === 0) {
    return (
      <EmptyState title="Nothing to bring back yet" action={roadmap}>
        From the day after you finish a lesson its questions come back here, shortly before you would forget
        them.
      </EmptyState>
    )
  }
  if (waiting > 0) {
    return (
      <EmptyState
        title={planned === 0 ? 'A day without review' : 'Done for today'}
        action={<Button onClick={() => onMore(10)}>Ten more minutes</Button>}
      >
        {counted(waiting, 'card')} can wait for your next review day. Nothing is lost by waiting a day or two.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Nothing is due today" action={roadmap}>
      {next
        ? `The next card comes back ${nearDayInWords(next, today)}.`
        : 'Every card you have is set aside.'}
    </EmptyState>
  )
}
