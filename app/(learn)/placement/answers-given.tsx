'use client'

import { Link } from '@/app/ui/link'
import type { PlacementConclusion } from '@/lib/api/contract/placement'
import { type CurriculumIndex, stepHref } from '@/lib/roadmap/curriculum-index'
import { counted } from '@/lib/wording/days'
import { InlineCode } from '../question/inline-code'
import { ShownWithQuestion } from '../question/shown-with-question'
import styles from './conclusion.module.css'

interface AnswersGivenProps {
  readonly conclusion: PlacementConclusion
  readonly index: CurriculumIndex
}

type Given = PlacementConclusion['answers'][number]

/** Every question that was asked, with the answer that was given and what there is to say about it. */
export function AnswersGiven({ conclusion, index }: AnswersGivenProps) {
  const right = conclusion.answers.filter(({ outcome }) => outcome === 'right').length
  return (
    <section aria-labelledby="answers" className={styles.answers}>
      <h2 id="answers">What you were asked</h2>
      <p className={styles.why}>
        {counted(conclusion.answers.length, 'question')}, {right} answered right. Open one to see why.
      </p>
      <ol className={styles.given}>
        {conclusion.answers.map((given) => (
          <li key={given.number}>
            <OneAnswer given={given} index={index} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const outcomes: Record<Given['outcome'], string> = {
  right: 'Right',
  wrong: 'Not right',
  unsure: 'You did not know',
}

function OneAnswer({ given, index }: { readonly given: Given; readonly index: CurriculumIndex }) {
  const { question, outcome, chosen, competency } = given
  if (!question)
    return (
      <p className={styles.why}>
        {outcomes[outcome]} · {index.competencyTitle(competency)}: this question was rewritten or withdrawn
        since. Your answer counted.
      </p>
    )
  const lesson = index.steps.get(question.lesson)
  const told = question.options.filter(({ id, correct }) => correct || id === chosen)
  return (
    <details>
      <summary>
        <span className={styles.outcome} data-outcome={outcome}>
          {outcomes[outcome]}
        </span>{' '}
        <InlineCode text={question.ask} />
      </summary>
      <div className={styles.opened}>
        {question.show && <ShownWithQuestion show={question.show} />}
        <dl className={styles.told}>
          {told.map((option) => (
            <div key={option.id} data-outcome={option.correct ? 'right' : 'wrong'}>
              <dt>
                {labelOf(option, chosen)}: <InlineCode text={option.text} />
              </dt>
              <dd>
                <InlineCode text={option.feedback} />
                {option.misconception && (
                  <>
                    {' '}
                    What leads there: <InlineCode text={option.misconception} />.
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
        {lesson && (
          <p className={styles.why}>
            {index.competencyTitle(competency)} · <Link href={stepHref(lesson)}>{lesson.title}</Link> teaches
            it.
          </p>
        )}
      </div>
    </details>
  )
}

function labelOf({ id, correct }: { id: string; correct: boolean }, chosen: string | null): string {
  if (correct) return id === chosen ? 'Your answer, and right' : 'Right'
  return 'Your answer'
}
