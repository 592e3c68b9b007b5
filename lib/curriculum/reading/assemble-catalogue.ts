import type { Catalogue, Competency, Exercise, Lesson } from '../catalogue'
import type { BuiltExercise } from './build-package'
import { type Content, type LessonFile, stepReference, type WholeCompetency } from './content'
import { contentVersion } from './content-version'
import { exerciseNeeds } from './exercise-needs'
import type { ExerciseFile } from './exercise-shape'
import type { LessonEntry } from './shapes'

/** The catalogue of a content without faults. Throws where there are some after all: check first. */
export function assembleCatalogue(
  { curriculum, renames, competencies }: Content,
  built: readonly BuiltExercise[],
): Catalogue {
  if (curriculum === undefined || renames === undefined)
    throw new Error('Content with faults makes no catalogue')
  const { framework, levels, strands, axes, placement } = curriculum.value
  const levelOrder = new Map(levels.map((level) => [level.id, level.order]))
  const place = (competency: WholeCompetency) =>
    (levelOrder.get(competency.file.value.level) ?? 0) * 1_000 + competency.file.value.order
  const whole = competencies.flatMap((competency) => (competency.file === undefined ? [] : [competency]))
  const catalogue = {
    framework,
    levels: levels.toSorted((a, b) => a.order - b.order),
    strands: strands.toSorted((a, b) => a.order - b.order),
    axes,
    competencies: whole
      .toSorted((a, b) => place(a) - place(b))
      .map((competency) => assembleCompetency(competency, built)),
    placement,
    renames: Object.fromEntries(renames.value.renames.map(({ from, to }) => [from, to])),
  }
  return { version: contentVersion(catalogue), ...catalogue }
}

function assembleCompetency(
  { id, file, exercises, lessonFiles, questions }: WholeCompetency,
  built: readonly BuiltExercise[],
): Competency {
  const { value } = file
  const ofBank = questions?.value.questions.filter(({ use }) => use.includes('review')) ?? []
  const lessons = value.lessons.map((lesson) => {
    const bank = ofBank.filter((question) => question.lesson === lesson.slug).length
    return assembleLesson(id, lesson, lessonFiles.get(lesson.slug), bank)
  })
  const inOrder = value.exercises.flatMap(
    (slug) => exercises.find((exercise) => exercise.slug === slug) ?? [],
  )
  const practice = inOrder.map(({ slug, file: exercise }) =>
    assembleExercise(
      id,
      slug,
      exercise.value,
      exerciseNeeds(exercise.value, value),
      built.find((one) => one.exercise.id === `${id}/${slug}`),
    ),
  )
  return {
    id,
    level: value.level,
    strand: value.strand,
    title: value.title,
    ...(value.distinction === undefined ? {} : { distinction: value.distinction }),
    summary: value.summary,
    topics: value.topics,
    outcomes: value.outcomes,
    prerequisites: value.prerequisites,
    steps: [...lessons, ...practice],
  }
}

// A version covers what is read and done. Better estimates and another order change no lesson that somebody finished.
function assembleLesson(
  competency: string,
  entry: LessonEntry,
  file: LessonFile | undefined,
  ofBank: number,
): Lesson {
  const cards = ofBank + (file?.questions.length ?? 0)
  const { slug, title, minutes, topics, objective, resources, variants } = entry
  const content = { title, objective, resources, ...(variants === undefined ? {} : { variants }) }
  return {
    id: `${competency}/${slug}`,
    slug,
    competency,
    kind: 'lesson',
    form: file === undefined ? 'guided-reading' : 'full',
    ...content,
    minutes,
    ...(cards > 0 ? { cards } : {}),
    topics,
    prerequisites: entry.prerequisites.map((reference) => stepReference(competency, reference)),
    ...(file === undefined ? {} : { file: file.name }),
    version: contentVersion({ ...content, body: file?.body }),
  }
}

function assembleExercise(
  competency: string,
  slug: string,
  {
    title,
    minutes,
    kind,
    topics,
    brief,
    tables,
    materials = [],
    asserts,
    checks,
    wrongAnswers,
  }: ExerciseFile,
  needs: readonly string[],
  built: BuiltExercise | undefined,
): Exercise {
  const content = {
    ...{ title, engine: kind, brief, tables, materials },
    asserts: asserts ?? checks?.map((check) => check.title) ?? [],
    wrongAnswers: wrongAnswers.map(({ answer, because }) => ({ answer, because })),
  }
  return {
    id: `${competency}/${slug}`,
    slug,
    competency,
    kind: 'exercise',
    form: built ? 'runs' : 'guided-practice',
    ...content,
    minutes,
    topics,
    prerequisites: needs.map((reference) => stepReference(competency, reference)),
    // Of one that runs, as much as grading depends on: better words make no pass out of date.
    version: built?.exercise.version ?? contentVersion(content),
  }
}
