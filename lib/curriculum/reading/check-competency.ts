import { checkUnique } from './check-unique'
import { suggestion } from './closest'
import type { Content, ReadCompetency, WholeCompetency } from './content'
import type { ExerciseFile } from './exercise-shape'
import type { Report } from './fault'
import type { Shaped } from './shaped'

/** Checks one competency's names and references: everything that needs no graph. */
export function checkCompetency(competency: ReadCompetency, content: Content, report: Report): void {
  if (competency.file === undefined) return
  checkHead(competency, content, report)
  checkTopics(competency, report)
  checkVariants(competency, content, report)
  checkExerciseList(competency, report)
  for (const exercise of competency.exercises) checkExercise(exercise.file, competency, content, report)
}

function checkHead({ id, file }: WholeCompetency, { curriculum }: Content, report: Report): void {
  const { value } = file
  if (value.id !== '' && value.id !== id) {
    const hint = `write ${id}, or rename the folder`
    report({ file: file.file, line: file.lineOf(['id']), message: `\`id\` is not the folder's name`, hint })
  }
  const levels = curriculum?.value.levels.map((level) => level.id)
  const strands = curriculum?.value.strands.map((strand) => strand.id)
  if (levels !== undefined) checkKnown(file, ['level'], value.level, 'level', levels, report)
  if (strands !== undefined) checkKnown(file, ['strand'], value.strand, 'strand', strands, report)
  const slugs = [...value.lessons.map((lesson) => lesson.slug), ...value.exercises]
  const count = value.lessons.length
  const path = (index: number) => (index < count ? ['lessons', index, 'slug'] : ['exercises', index - count])
  checkUnique(slugs, 'step', path, { source: file, report })
  checkUnique(value.prerequisites, 'prerequisite', (index) => ['prerequisites', index], {
    source: file,
    report,
  })
}

function checkTopics({ file, exercises }: WholeCompetency, report: Report): void {
  const { topics, lessons } = file.value
  const ids = topics.map((topic) => topic.id)
  checkUnique(ids, 'topic', (index) => ['topics', index, 'id'], { source: file, report })
  for (const [index, lesson] of lessons.entries()) {
    const path = (topic: number) => ['lessons', index, 'topics', topic]
    checkUnique(lesson.topics, 'topic', path, { source: file, report })
    for (const [at, topic] of lesson.topics.entries()) checkKnown(file, path(at), topic, 'topic', ids, report)
  }
  const covered = new Set(
    [...lessons, ...exercises.map((exercise) => exercise.file.value)].flatMap((step) => step.topics),
  )
  for (const [index, topic] of ids.entries()) {
    if (topic === '' || covered.has(topic)) continue
    const hint = 'name it in a lesson or an exercise that teaches it, or remove it'
    const line = file.lineOf(['topics', index, 'id'])
    report({ file: file.file, line, message: `no step covers the topic \`${topic}\``, hint })
  }
}

function checkVariants({ file }: WholeCompetency, { curriculum }: Content, report: Report): void {
  const axes = curriculum?.value.axes
  if (axes === undefined) return
  for (const [index, { variants }] of file.value.lessons.entries()) {
    if (variants === undefined) continue
    const path = ['lessons', index, 'variants']
    const names = axes.map((axis) => axis.id)
    checkKnown(file, [...path, 'axis'], variants.axis, 'stack choice', names, report)
    const options = axes.find((axis) => axis.id === variants.axis)?.options.map((option) => option.id)
    if (options === undefined) continue
    checkUnique(variants.options, 'option', (at) => [...path, 'options', at], { source: file, report })
    for (const [at, option] of variants.options.entries()) {
      checkKnown(file, [...path, 'options', at], option, `option of \`${variants.axis}\``, options, report)
    }
  }
}

function checkExerciseList({ path, file, exercises }: WholeCompetency, report: Report): void {
  const listed = file.value.exercises
  const folders = exercises.map((exercise) => exercise.slug)
  for (const [index, slug] of listed.entries()) {
    checkKnown(file, ['exercises', index], slug, `exercise folder in ${path}/exercises`, folders, report)
  }
  for (const exercise of exercises) {
    if (listed.includes(exercise.slug)) continue
    const message = `\`${exercise.slug}\` is not in the list of exercises`
    report({ file: exercise.file.file, line: 1, message, hint: `add it to \`exercises\` of ${file.file}` })
  }
}

function checkExercise(
  exercise: Shaped<ExerciseFile>,
  competency: WholeCompetency,
  { tables }: Content,
  report: Report,
): void {
  const topics = competency.file.value.topics.map((topic) => topic.id)
  const of = { source: exercise, report }
  checkUnique(exercise.value.topics, 'topic', (index) => ['topics', index], of)
  checkUnique(exercise.value.tables, 'table', (index) => ['tables', index], of)
  checkForm(exercise, report)
  for (const [index, topic] of exercise.value.topics.entries()) {
    checkKnown(exercise, ['topics', index], topic, 'topic', topics, report)
  }
  if (tables === undefined) return
  for (const [index, table] of exercise.value.tables.entries()) {
    checkKnown(exercise, ['tables', index], table, 'table', Object.keys(tables.value.tables), report)
  }
}

/** What only guided practice has, or only an exercise that runs. */
function checkForm({ file, value, lineOf }: Shaped<ExerciseFile>, report: Report): void {
  const fault = (path: readonly PropertyKey[], message: string, hint: string) =>
    report({ file, line: lineOf(path), message, hint })
  if (value.checks === undefined) {
    if (value.asserts === undefined) {
      fault([], '`asserts` is missing', 'say what a right answer shows, or give the exercise `checks`')
    }
    const runs = ['files', 'result', 'limits', 'parameters', 'figures', 'hints', 'board', 'answer'] as const
    for (const key of runs) {
      if (value[key] !== undefined) fault([key], `\`${key}\` needs \`checks\``, 'add them, or remove it')
    }
    return
  }
  for (const key of ['asserts', 'materials'] as const) {
    if (value[key] === undefined) continue
    fault([key], `\`${key}\` belongs to guided practice`, 'remove it: the checks and files say it')
  }
}

function checkKnown(
  source: Shaped<unknown>,
  path: readonly PropertyKey[],
  id: string,
  what: string,
  known: readonly string[],
  report: Report,
): void {
  if (id === '' || known.includes(id)) return
  const near = known.filter((candidate) => candidate !== '')
  const hint = suggestion(id, near, listOf(near))
  report({ file: source.file, line: source.lineOf(path), message: `there is no ${what} \`${id}\``, hint })
}

function listOf(known: readonly string[]): string {
  if (known.length === 0) return 'there are none yet'
  const named = known.slice(0, 10).join(', ')
  return known.length > 10 ? `there are ${known.length}, such as ${named}` : `there are ${named}`
}
