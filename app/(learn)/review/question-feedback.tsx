import type { ReviewQueueCard } from '@/lib/api/contract/review'
import { InlineCode } from '../question/inline-code'

type Option = Extract<ReviewQueueCard, { kind: 'question' }>['options'][number]

interface QuestionFeedbackProps {
  readonly options: readonly Option[]
  /** Undefined where the person said they do not know. */
  readonly chosen: Option | undefined
}

/** Why what was chosen is right or fails, and what is right where it was not. */
export function QuestionFeedback({ options, chosen }: QuestionFeedbackProps) {
  const right = options.find(({ correct }) => correct)
  return (
    <>
      {chosen && (
        <p>
          <strong>{chosen.correct ? 'Right.' : 'Not quite.'}</strong> <InlineCode text={chosen.feedback} />
        </p>
      )}
      {!chosen?.correct && right && (
        <p>
          <strong>
            <InlineCode text={right.text} />.
          </strong>{' '}
          <InlineCode text={right.feedback} />
        </p>
      )}
    </>
  )
}
