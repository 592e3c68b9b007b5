import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { api } from '../client'
import type { Roadmap } from '../contract/roadmap'
import { stepPath } from '../step-path'
import { roadmapQueries } from './roadmap'

/** What somebody wants of a step: next, as late as may be, or nothing in particular. */
export type Wish = 'pin' | 'postponement' | null

interface StepWish {
  readonly stepId: string
  readonly wish: Wish
  /** What it was. */
  readonly before: Wish
}

/** Asks for a step next or later, or lets go of that: at once in the page, then on the server. */
export function changeWish(client: QueryClient) {
  const key = roadmapQueries.mine().queryKey
  return mutationOptions({
    mutationKey: ['wishes'],
    mutationFn: ({ stepId, wish, before }: StepWish) => send(stepId, wish, before),
    onMutate: async ({ stepId, wish }) => {
      await client.cancelQueries({ queryKey: roadmapQueries.all() })
      client.setQueryData(key, (roadmap) => roadmap && withWish(roadmap, stepId, wish))
    },
    onError: (_, { stepId, before }) => {
      client.setQueryData(key, (roadmap) => roadmap && withWish(roadmap, stepId, before))
    },
    onSettled: () => {
      // The last change under way fetches what all of them came to.
      if (client.isMutating({ mutationKey: ['wishes'] }) > 1) return
      return client.invalidateQueries({ queryKey: roadmapQueries.all() })
    },
  })
}

/** What somebody wants of a step now. */
export function wishFor({ pins, postponed }: Pick<Roadmap, 'pins' | 'postponed'>, stepId: string): Wish {
  if (pins.includes(stepId)) return 'pin'
  return postponed.includes(stepId) ? 'postponement' : null
}

/** The roadmap as it is with another wish for one step: the last one asked for comes first. */
export function withWish(roadmap: Roadmap, stepId: string, wish: Wish): Roadmap {
  if (wishFor(roadmap, stepId) === wish) return roadmap
  const others = (ids: readonly string[]) => ids.filter((id) => id !== stepId)
  const asked = (kind: Wish, ids: readonly string[]) => [...(wish === kind ? [stepId] : []), ...others(ids)]
  return {
    ...roadmap,
    pins: asked('pin', roadmap.pins),
    postponed: asked('postponement', roadmap.postponed),
  }
}

function send(stepId: string, wish: Wish, before: Wish) {
  const step = stepPath(stepId)
  if (wish === 'pin') return api.wishes.pin(step)
  if (wish === 'postponement') return api.wishes.postpone(step)
  return before === 'pin' ? api.wishes.unpin(step) : api.wishes.dropPostponement(step)
}
