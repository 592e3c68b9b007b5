import { useQuery } from '@tanstack/react-query'
import { Button } from '@/app/ui/button'
import type { ReviewQueueCard } from '@/lib/api/contract/review'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { indexCurriculum } from '@/lib/roadmap/curriculum-index'
import { cardReasonInWords } from '@/lib/wording/review'
import styles from './review.module.css'

interface CardHeaderProps {
  readonly card: ReviewQueueCard
  readonly place: number
  readonly of: number
  readonly onSetAside: () => void
}

/** Where one is in the sitting, what the card belongs to, and why it came today. */
export function CardHeader({ card, place, of, onSetAside }: CardHeaderProps) {
  const { data } = useQuery(curriculumQueries.list())
  const title = data ? indexCurriculum(data).competencyTitle(card.competency) : ''
  return (
    <header className={styles.header}>
      <p className={styles.place}>
        {place + 1} of {of}
        <progress max={of} value={place} aria-hidden="true" />
      </p>
      <p className={styles.reason}>
        {title && <strong>{title}. </strong>}
        {cardReasonInWords(card)}
      </p>
      <Button kind="quiet" onClick={onSetAside}>
        Not this one again
      </Button>
    </header>
  )
}
