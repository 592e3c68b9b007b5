import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import { withPending } from '../outbox'
import { outbox } from '../page-outbox'
import { stepPath } from '../step-path'
import { retryPassing } from './retry-passing'
import { roadmapQueries } from './roadmap'
import { viewerIdIn } from './viewer-key'

export const progressQueries = {
  all: () => ['progress'] as const,
  mine: () =>
    queryOptions({
      queryKey: [...progressQueries.all(), 'mine'],
      queryFn: ({ signal }) => api.progress.get(undefined, { signal }),
      retry: retryPassing,
    }),
}

/** Marks a step complete: at once in the page, then on the server, also after a lost connection or a reload. */
export function completeStep(client: QueryClient) {
  return changing(client, true)
}

/** Takes a completion back, in the same way. */
export function undoCompletion(client: QueryClient) {
  return changing(client, false)
}

interface StepDone {
  readonly stepId: string
}

function changing(client: QueryClient, done: boolean) {
  return mutationOptions({
    mutationKey: ['progress', done ? 'complete' : 'undo'],
    // Offline is the outbox's matter: the change is stored first and sent when it can be.
    networkMode: 'always',
    mutationFn: ({ stepId }: StepDone) => send(viewerIdIn(client), stepId, done),
    onMutate: async ({ stepId }) => {
      await client.cancelQueries({ queryKey: roadmapQueries.all() })
      const before = client.getQueryData(roadmapQueries.mine().queryKey)?.completed.includes(stepId)
      show(client, stepId, done)
      return { before }
    },
    onError: (_, { stepId }, shown) => {
      // Only this step goes back to what it was: another change may have been made since.
      if (shown?.before !== undefined) show(client, stepId, shown.before)
    },
    onSettled: async () => {
      // The last change under way fetches what all of them came to.
      if (client.isMutating({ mutationKey: ['progress'] }) > 1) return
      await Promise.all([
        client.invalidateQueries({ queryKey: roadmapQueries.all() }),
        client.invalidateQueries({ queryKey: progressQueries.all() }),
      ])
    },
  })
}

function show(client: QueryClient, stepId: string, done: boolean) {
  const key = roadmapQueries.mine().queryKey
  client.setQueryData(key, (roadmap) => roadmap && withPending(roadmap, [{ stepId, done }]))
}

async function send(personId: string | undefined, stepId: string, done: boolean) {
  if (personId) await outbox.submit({ personId, stepId, done, at: Date.now() })
  else if (done) await api.progress.complete(stepPath(stepId))
  else await api.progress.undo(stepPath(stepId))
}
