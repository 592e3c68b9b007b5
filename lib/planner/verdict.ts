import type { Due } from './due-classes'
import type { GraphIndex } from './graph-index'
import type { Layout } from './lay-out'
import type { DueVerdict, Verdict } from './plan'
import type { Scope } from './scope'

/** Every date against the day on which the last of its steps ends. */
export function judge(
  graph: GraphIndex,
  scope: Scope,
  dues: readonly Due[],
  order: Int32Array,
  layout: Layout,
  neededWeeklyMinutes: number | undefined,
): Verdict {
  const place = new Int32Array(graph.steps.length)
  for (let at = 0; at < order.length; at++) place[order[at]!] = at
  const verdicts = dues.map(({ what, day, steps }): DueVerdict => {
    const due = layout.dateOf(day)
    if (steps.length === 0) return { what, due, lateness: 0, causes: [] }
    const last = steps.reduce((latest, step) => Math.max(latest, place[step]!), 0)
    const finish = layout.endDay[last]!
    const causes = finish > day ? listCauses(graph, scope, order, steps) : []
    return { what, due, finish: layout.dateOf(finish), lateness: finish - day, causes }
  })
  const open = verdicts.filter(({ finish }) => finish !== undefined)
  return {
    dues: verdicts,
    maximumLateness:
      open.length === 0
        ? undefined
        : open.reduce((most, { lateness }) => Math.max(most, lateness), -Infinity),
    neededWeeklyMinutes,
  }
}

/** The steps themselves and all that they need, in plan order. */
function listCauses(graph: GraphIndex, scope: Scope, order: Int32Array, steps: readonly number[]): string[] {
  const { predecessorStart, predecessors } = graph
  const isCause = new Uint8Array(scope.active.length)
  const queue = [...steps]
  for (const step of steps) isCause[step] = 1
  for (let node = queue.pop(); node !== undefined; node = queue.pop())
    for (let edge = predecessorStart[node]!; edge < predecessorStart[node + 1]!; edge++) {
      const predecessor = predecessors[edge]!
      if (scope.active[predecessor] !== 1 || isCause[predecessor] === 1) continue
      isCause[predecessor] = 1
      queue.push(predecessor)
    }
  const causes: string[] = []
  for (const step of order) if (isCause[step] === 1) causes.push(graph.steps[step]!.id)
  return causes
}
