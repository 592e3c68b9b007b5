import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { api } from '../client'
import { outbox } from '../page-outbox'
import { stepPath } from '../step-path'
import { progressQueries } from './progress'
import { roadmapQueries } from './roadmap'
import { viewerIdIn } from './viewer-key'

interface StepTime {
  readonly stepId: string
  /** Null where it is not known after all. */
  readonly minutes: number | null
}

/** Says how long a completed step took: at once in the page, then on the server, also after a lost connection. */
export function recordMinutes(client: QueryClient) {
  const key = progressQueries.mine().queryKey
  return mutationOptions({
    mutationKey: ['progress', 'minutes'],
    // Offline is the outbox's matter: the change is stored first and sent when it can be.
    networkMode: 'always',
    mutationFn: async ({ stepId, minutes }: StepTime) => {
      const personId = viewerIdIn(client)
      if (personId) await outbox.submit({ personId, stepId, done: true, minutes, at: Date.now() })
      else await api.progress.complete({ ...stepPath(stepId), minutes })
    },
    onMutate: async ({ stepId, minutes }) => {
      await client.cancelQueries({ queryKey: key })
      client.setQueryData(key, (progress) => {
        const at = Date.now()
        const known = progress?.completed[stepId] ?? { at, changedSince: false }
        return (
          progress && { ...progress, completed: { ...progress.completed, [stepId]: { ...known, minutes } } }
        )
      })
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: roadmapQueries.all() }),
        client.invalidateQueries({ queryKey: progressQueries.all() }),
      ]),
  })
}
