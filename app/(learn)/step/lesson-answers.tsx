'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useViewer } from '@/app/ui/viewer-context'
import { answerQueries, recordAnswer } from '@/lib/api/queries/answers'
import { LessonAnswersProvider } from '../learn/components/lesson-answers-context'

interface LessonAnswersProps {
  readonly stepId: string
  readonly children: ReactNode
}

/** Gives the questions of a lesson the answers given before, and records new ones where somebody is signed in. */
export function LessonAnswers({ stepId, children }: LessonAnswersProps) {
  const { viewer } = useViewer()
  const client = useQueryClient()
  const { data } = useQuery({ ...answerQueries.of(stepId), enabled: Boolean(viewer) })
  const { mutate } = useMutation(recordAnswer(client))
  const answers = useMemo(
    () => ({
      given: new Map(data?.map((answer) => [answer.questionId, answer])),
      record: (questionId: string, answer: string, correct: boolean) => {
        if (viewer) mutate({ stepId, questionId, answer, correct })
      },
    }),
    [data, viewer, mutate, stepId],
  )
  return <LessonAnswersProvider value={answers}>{children}</LessonAnswersProvider>
}
