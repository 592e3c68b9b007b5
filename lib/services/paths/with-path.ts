import { askedOf } from '@/lib/paths/asked-of'
import type { PathContent } from '@/lib/paths/path-content'
import type { Roadmap } from '@/lib/roadmap/roadmap'

/** A roadmap as it would be with a path in place of what an assignment asks now, or beside all others. */
export function withPath(
  roadmap: Roadmap,
  {
    assignmentId,
    pathId,
    title,
    content,
  }: {
    readonly assignmentId: string
    readonly pathId: string
    readonly title: string
    readonly content: PathContent
  },
): Roadmap {
  const before = roadmap.assignments.find(({ id }) => id === assignmentId)
  const version = Math.max(0, ...roadmap.assignments.map(({ path }) => path?.version ?? 0)) + 1
  const asked = askedOf(pathId, content, new Set())
  const given = {
    ...(before ?? { id: assignmentId, title, assignedBy: '' }),
    items: asked.items,
    tasks: asked.tasks,
    path: { id: pathId, version },
  }
  const others = roadmap.assignments.filter(({ id }) => id !== assignmentId)
  return { ...roadmap, assignments: [...others, given] }
}
