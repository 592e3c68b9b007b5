import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import type { Attempt } from '../contract/practice'
import type { ApiInput } from '../create-client'
import { stepPath } from '../step-path'
import { progressQueries } from './progress'
import { retryPassing } from './retry-passing'
import { roadmapQueries } from './roadmap'

export const practiceQueries = {
  all: () => ['practice'] as const,
  attempts: (exerciseId: string) =>
    queryOptions({
      queryKey: [...practiceQueries.all(), 'attempts', exerciseId],
      queryFn: ({ signal }) => api.practice.attempts(stepPath(exerciseId), { signal }),
      retry: retryPassing,
    }),
  /** Asked again every second or two while the attempt is on its way. */
  attempt: (id: string) =>
    queryOptions({
      queryKey: [...practiceQueries.all(), 'attempt', id],
      queryFn: ({ signal }) => api.practice.attempt({ id }, { signal }),
      retry: retryPassing,
      refetchInterval: ({ state }) => (state.data && isOnItsWay(state.data) ? 1_500 : false),
    }),
  failedTries: (exerciseId: string) =>
    queryOptions({
      queryKey: [...practiceQueries.all(), 'failed tries', exerciseId],
      queryFn: ({ signal }) => api.practice.failedTries(stepPath(exerciseId), { signal }),
      retry: retryPassing,
    }),
  draft: (exerciseId: string) =>
    queryOptions({
      queryKey: [...practiceQueries.all(), 'draft', exerciseId],
      queryFn: ({ signal }) => api.practice.draft(stepPath(exerciseId), { signal }),
      retry: retryPassing,
    }),
}

export const practiceMutations = {
  submit: (client: QueryClient) =>
    mutationOptions({
      // Without a network it fails, and whoever hands in keeps the answer.
      networkMode: 'always',
      mutationFn: ({ exerciseId, ...input }: Submission) =>
        api.practice.submit({ ...stepPath(exerciseId), ...input }),
      retry: retryPassing,
      onSuccess: (attempt) => keepAttempt(client, attempt),
    }),
  cancel: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (id: string) => api.practice.cancel({ id }),
      onSuccess: (attempt) => keepAttempt(client, attempt),
    }),
  rerun: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (id: string) => api.practice.rerun({ id }),
      onSuccess: (attempt) => keepAttempt(client, attempt),
    }),
  keepFailedTry: (client: QueryClient) =>
    mutationOptions({
      // Without a network it fails at once, and whoever sends keeps it.
      networkMode: 'always',
      mutationFn: ({ exerciseId, ...tried }: KeptTry) =>
        api.practice.keepFailedTry({ ...stepPath(exerciseId), ...tried }),
      onSuccess: (_, { exerciseId }) =>
        client.invalidateQueries({ queryKey: practiceQueries.failedTries(exerciseId).queryKey }),
    }),
  saveDraft: (client: QueryClient) =>
    mutationOptions({
      mutationFn: ({ exerciseId, ...input }: DraftSave) =>
        api.practice.saveDraft({ ...stepPath(exerciseId), ...input }),
      onSuccess: (draft, { exerciseId }) =>
        client.setQueryData(practiceQueries.draft(exerciseId).queryKey, draft),
    }),
  removeDraft: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (exerciseId: string) => api.practice.removeDraft(stepPath(exerciseId)),
      onSuccess: (_, exerciseId) => client.setQueryData(practiceQueries.draft(exerciseId).queryKey, null),
    }),
  solution: () =>
    mutationOptions({ mutationFn: (exerciseId: string) => api.practice.solution(stepPath(exerciseId)) }),
}

/** Whether an attempt's verdict is still to come. */
export function isOnItsWay({ status }: Pick<Attempt, 'status'>): boolean {
  return status === 'queued' || status === 'grading'
}

/** Once an attempt is verified, what was done and proven may be more than the page knows. */
export function refreshAfterVerdict(client: QueryClient, attempt: Attempt) {
  return Promise.all([
    client.invalidateQueries({ queryKey: practiceQueries.attempts(attempt.exerciseId).queryKey }),
    client.invalidateQueries({ queryKey: progressQueries.all() }),
    client.invalidateQueries({ queryKey: roadmapQueries.all() }),
  ])
}

type ForExercise<Input> = Omit<Input, 'competency' | 'slug'> & { readonly exerciseId: string }
type Submission = ForExercise<ApiInput<'practice', 'submit'>>
type KeptTry = ForExercise<ApiInput<'practice', 'keepFailedTry'>>
type DraftSave = ForExercise<ApiInput<'practice', 'saveDraft'>>

function keepAttempt(client: QueryClient, attempt: Attempt) {
  client.setQueryData(practiceQueries.attempt(attempt.id).queryKey, attempt)
  return client.invalidateQueries({ queryKey: practiceQueries.attempts(attempt.exerciseId).queryKey })
}
