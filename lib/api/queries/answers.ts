import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import { stepPath } from '../step-path'
import { retryPassing } from './retry-passing'

/** What somebody answered in a lesson, the latest first. */
export const answerQueries = {
  all: () => ['answers'] as const,
  of: (stepId: string) =>
    queryOptions({
      queryKey: [...answerQueries.all(), stepId],
      queryFn: ({ signal }) => api.progress.answers(stepPath(stepId), { signal }),
      retry: retryPassing,
    }),
}

interface Answer {
  readonly stepId: string
  readonly questionId: string
  readonly answer: string
  readonly correct: boolean
}

/** Keeps a prediction or an answer; tried again a few times where the connection is lost. */
export function recordAnswer(client: QueryClient) {
  return mutationOptions({
    mutationFn: ({ stepId, ...answer }: Answer) => api.progress.answer({ ...stepPath(stepId), ...answer }),
    retry: retryPassing,
    onSuccess: (recorded, { stepId }) => {
      client.setQueryData(answerQueries.of(stepId).queryKey, (before) => before && [recorded, ...before])
    },
  })
}
