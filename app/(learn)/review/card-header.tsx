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
  /** Undefined where nothing was answered in this sitting. */
  readonly onTakeBack: (() => void) | undefined
}

/** Where one is in the sitting, what the card belongs to, and why it came today. */
export function CardHeader({ card, place, of, onSetAside, onTakeBack }: CardHeaderProps) {
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
      <div className={styles.moves}>
        {onTakeBack && (
          <Button kind="quiet" onClick={onTakeBack}>
            Take back my last answer
          </Button>
        )}
        <Button kind="quiet" onClick={onSetAside}>
          Not this one again
        </Button>
      </div>
    </header>
  )
}
