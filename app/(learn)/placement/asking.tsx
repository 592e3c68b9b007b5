'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, LinkButton } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { PageHeader } from '@/app/ui/page-header'
import { ApiProblem } from '@/lib/api/api-problem'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { PlacementNow } from '@/lib/api/contract/placement'
import { placementMutations } from '@/lib/api/queries/placement'
import { indexCurriculum } from '@/lib/roadmap/curriculum-index'
import { percent, questionsLeftInWords } from '@/lib/wording/placement'
import styles from './placement.module.css'
import { QuestionForm } from './question-form'
import { WaitsForConnection } from './waits-for-connection'

interface AskingProps {
  readonly active: NonNullable<PlacementNow['active']>
  readonly curriculum: CurriculumBrief
  /** It took the place of another screen. */
  readonly arrives: boolean
}

/** The question a placement is at, how far along it is, and the ways out of it. */
export function Asking({ active, curriculum, arrives }: AskingProps) {
  const client = useQueryClient()
  const answering = useMutation(placementMutations.answer(client))
  const finishing = useMutation(placementMutations.finish(client))
  const abandoning = useMutation(placementMutations.abandon(client))
  const [givingUp, setGivingUp] = useState(false)
  const [first] = useState(active.number)
  const { id, number, question, progress, curriculumChanged } = active
  const isWaiting = answering.isPaused || finishing.isPaused || abandoning.isPaused
  const problem = answering.error ?? finishing.error ?? abandoning.error

  return (
    <div className={styles.placement}>
      <PageHeader title={`Question ${number}`}>
        <p className={styles.progress}>
          <span>{questionsLeftInWords(progress.left)}</span>
          {progress.answered > 0 && (
            <span>so far it would tell {percent(progress.confidence)} of the competencies rightly</span>
          )}
        </p>
      </PageHeader>
      {curriculumChanged && (
        <Notice>The curriculum changed since you began. What you answered counts all the same.</Notice>
      )}
      {problem && isConflict(problem) && (
        <Notice tone="attention" title="Here is where you are now" live>
          {problem.message}
        </Notice>
      )}
      <QuestionForm
        key={`${number} ${question.id}`}
        question={question}
        about={indexCurriculum(curriculum).competencyTitle(question.competency)}
        replaces={arrives || number !== first}
        busy={answering.isPending}
        onAnswer={(option) => {
          setGivingUp(false)
          answering.mutate({ number, placementId: id, question: question.id, option })
        }}
      />
      {/* Below, where it was pressed: on a phone the top of a question is out of sight by then. */}
      {isWaiting && <WaitsForConnection />}
      {problem && !isConflict(problem) && (
        <Notice tone="attention" title="Not sent" live>
          {problem.message}
        </Notice>
      )}
      <div className={styles.out}>
        <LinkButton kind="quiet" href="/roadmap">
          Go on later
        </LinkButton>
        {progress.answered > 0 && (
          <Button kind="quiet" busy={finishing.isPending} onClick={() => finishing.mutate(id)}>
            Stop here and conclude
          </Button>
        )}
        {/* One button in both states: it keeps the focus, and pressed twice nothing is lost. */}
        <Button kind="quiet" onClick={() => setGivingUp(!givingUp)}>
          {givingUp ? 'No, go on' : 'Give it up'}
        </Button>
        {givingUp && (
          <Button kind="quiet" busy={abandoning.isPending} onClick={() => abandoning.mutate(id)}>
            Yes, give it up
          </Button>
        )}
        <p role="status">{givingUp && 'Then nothing is concluded from what you answered.'}</p>
      </div>
    </div>
  )
}

const isConflict = (error: Error) => error instanceof ApiProblem && error.status === 409
