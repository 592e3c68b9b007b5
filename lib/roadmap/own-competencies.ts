import type { AskedTask } from '@/lib/paths/asked-of'
import type { PlanCompetency, PlanGraph } from '@/lib/planner/plan'
import type { Assignment } from './roadmap'

/** Above every level of the curriculum, so that no target holds it. */
export const ownLevel = 'own'

/**
 * What the assigned paths add themselves, each path as a competency of its own: its tasks and links are steps like any other. Where
 * somebody has two versions of a path, the newest says what a task is; an older one adds only what is not in
 * it, so that two versions never wait for each other.
 */
export function ownCompetencies(
  assignments: readonly Assignment[],
  graph: Pick<PlanGraph, 'competencies' | 'strands'>,
): readonly PlanCompetency[] {
  const stepsOf = new Map(graph.competencies.map(({ id, steps }) => [id, steps.map((step) => step.id)]))
  const known = new Set([...stepsOf.values()].flat())
  const tasks = ownTasks(assignments)
  for (const id of tasks.keys()) known.add(id)
  const paths = new Map<string, AskedTask[]>()
  for (const task of tasks.values()) {
    const path = task.id.split('/')[0]!
    paths.set(path, [...(paths.get(path) ?? []), task])
  }
  return [...paths].map(([id, of]) => ({
    id,
    level: ownLevel,
    strand: graph.strands[0] ?? '',
    prerequisites: [],
    steps: of.map((task) => ({
      id: task.id,
      minutes: task.minutes,
      prerequisites: [...new Set(task.after.flatMap((before) => stepsOf.get(before) ?? [before]))].filter(
        (before) => known.has(before),
      ),
    })),
  }))
}

/** Every task that assigned paths add, once, by its step id; as the newest assigned version of its path has it. */
export function ownTasks(assignments: readonly Assignment[]): ReadonlyMap<string, AskedTask> {
  const newestFirst = [...assignments].sort((a, b) => (b.path?.version ?? 0) - (a.path?.version ?? 0))
  const tasks = new Map<string, AskedTask>()
  for (const { tasks: added = [] } of newestFirst)
    for (const task of added) if (!tasks.has(task.id)) tasks.set(task.id, task)
  return tasks
}
