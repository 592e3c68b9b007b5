import type { ExerciseFile } from './exercise-shape'
import type { CompetencyFile } from './shapes'

/**
 * The prerequisites of an exercise: those it names, or else the lessons of its competency that share a topic with it,
 * because an exercise asks for what these taught.
 */
export function exerciseNeeds(exercise: ExerciseFile, competency: CompetencyFile): readonly string[] {
  if (exercise.prerequisites !== undefined) return exercise.prerequisites
  const shares = (topics: readonly string[]) => topics.some((topic) => exercise.topics.includes(topic))
  return competency.lessons.flatMap((lesson) => (shares(lesson.topics) ? [lesson.slug] : []))
}
