import { type ReadCompetency, stepReference, type WholeCompetency } from './content'
import { exerciseNeeds } from './exercise-needs'
import type { Report } from './fault'
import type { Shaped } from './shaped'

/** "`from` needs `to`", and where that is written. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly source: Shaped<unknown>
  readonly path: readonly PropertyKey[]
}

/** From competency to competency. */
export function competencyEdges({ id, file }: WholeCompetency): Edge[] {
  return edges(id, file, ['prerequisites'], file.value.prerequisites)
}

/** From step to step; an exercise's derived prerequisites point to its topics, where they come from. */
export function stepEdges({ id, file, exercises }: WholeCompetency): Edge[] {
  const full = (references: readonly string[]) => references.map((reference) => stepReference(id, reference))
  const ofLessons = file.value.lessons.flatMap((lesson, index) =>
    edges(`${id}/${lesson.slug}`, file, ['lessons', index, 'prerequisites'], full(lesson.prerequisites)),
  )
  const ofExercises = exercises.flatMap(({ slug, file: exercise }) => {
    const named = exercise.value.prerequisites !== undefined
    const needs = full(exerciseNeeds(exercise.value, file.value))
    return edges(`${id}/${slug}`, exercise, [named ? 'prerequisites' : 'topics'], needs)
  })
  return [...ofLessons, ...ofExercises]
}

/** Every step id of the competencies that could be read. */
export function stepIds(competencies: readonly ReadCompetency[]): Set<string> {
  return new Set(
    competencies.flatMap(({ id, file, exercises = [] }: Partial<WholeCompetency>) =>
      [...(file?.value.lessons ?? []), ...exercises].map((step) => `${id}/${step.slug}`),
    ),
  )
}

export function reportEdge(edge: Edge, message: string, hint: string, report: Report): void {
  report({ file: edge.source.file, line: edge.source.lineOf(edge.path), message, hint })
}

export function competencyOf(step: string): string {
  return step.slice(0, step.indexOf('/'))
}

function edges(
  from: string,
  source: Shaped<unknown>,
  path: readonly PropertyKey[],
  targets: readonly string[],
): Edge[] {
  return targets.flatMap((to, index) => (to === '' ? [] : [{ from, to, source, path: [...path, index] }]))
}
