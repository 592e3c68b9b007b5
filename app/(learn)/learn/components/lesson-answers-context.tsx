'use client'

import { createContext, type ReactNode, useContext } from 'react'

export interface GivenAnswer {
  readonly answer: string
  readonly correct: boolean
}

export interface LessonAnswers {
  /** What the person answered before, by question id. */
  readonly given: ReadonlyMap<string, GivenAnswer>
  readonly record: (questionId: string, answer: string, correct: boolean) => void
}

const nowhere: LessonAnswers = { given: new Map(), record: () => undefined }

const LessonAnswersContext = createContext<LessonAnswers>(nowhere)

/** Where the questions of a lesson find and leave answers. Without it they work and remember nothing. */
export function LessonAnswersProvider({ value, children }: { value: LessonAnswers; children: ReactNode }) {
  return <LessonAnswersContext value={value}>{children}</LessonAnswersContext>
}

export function useLessonAnswers(): LessonAnswers {
  return useContext(LessonAnswersContext)
}
