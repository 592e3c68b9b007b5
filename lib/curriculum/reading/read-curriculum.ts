import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { z } from 'zod'
import type { Catalogue } from '../catalogue'
import type { Question } from '../question'
import { assembleCatalogue } from './assemble-catalogue'
import { assembleQuestions } from './assemble-questions'
import { type BuiltExercise, buildPackage } from './build-package'
import { checkBank } from './check-bank'
import { checkCompetency } from './check-competency'
import { checkExerciseFolder } from './check-exercise-folder'
import { checkFramework } from './check-framework'
import { checkGraph } from './check-graph'
import { checkLessonLinks } from './check-lesson-links'
import { checkPlacement } from './check-placement'
import { checkRecorded } from './check-recorded'
import { checkRenames } from './check-renames'
import { checkTables } from './check-tables'
import { suggestion } from './closest'
import type { Content, ReadCompetency, ReadExercise } from './content'
import { readDataSums } from './data-sums'
import type { ExerciseFolder } from './exercise-folder'
import { exerciseShape } from './exercise-shape'
import { type Fault, type Report, sortFaults } from './fault'
import { questionsShape } from './question-shape'
import { readExerciseFolder } from './read-exercise-folder'
import { readLessonFiles } from './read-lesson-files'
import { type Shaped, shape } from './shaped'
import { competencyShape, curriculumShape, renamesShape, tablesShape } from './shapes'
import { readYamlText } from './yaml-text'

const parts = ['exercises', 'lessons']

export interface CurriculumRead {
  readonly catalogue: Catalogue | undefined
  /** Those that run; none where there is any fault. */
  readonly exercises: readonly BuiltExercise[]
  /** For placement and review; none where there is any fault. */
  readonly questions: readonly Question[]
  readonly faults: Fault[]
}

/**
 * Reads the content in `folder` and checks all of it. Every mistake is listed, sorted by file and line; there is a
 * catalogue only when there is none. It throws nothing of its own: a missing file is a fault like any other.
 */
export function readCurriculum(folder: string): CurriculumRead {
  const root = resolve(folder)
  const faults: Fault[] = []
  const report: Report = (fault) => faults.push(fault)
  const content = readContent(root, report)
  checkFramework(content, report)
  checkPlacement(content, report)
  checkTables(content, root, report)
  for (const competency of content.competencies) checkCompetency(competency, content, report)
  for (const competency of content.competencies) if (competency.file) checkBank(competency, report)
  checkGraph(content, report)
  checkRenames(content, report)
  checkLessonLinks(content, report)
  const folders = exerciseFolders(content)
  for (const exercise of folders) checkRecorded(exercise, report)
  if (faults.length > 0)
    return { catalogue: undefined, exercises: [], questions: [], faults: sortFaults(faults) }
  const sums = readDataSums(root)
  const exercises = folders.map((exercise) => buildPackage(exercise, sums))
  const catalogue = assembleCatalogue(content, exercises)
  return { catalogue, exercises, questions: assembleQuestions(content), faults }
}

/** Reads every exercise that runs, for running it; their faults go to `report`. */
export function readExercises(folder: string, report: Report): ExerciseFolder[] {
  const content = readContent(resolve(folder), report)
  return exerciseFolders(content)
}

function exerciseFolders({ competencies }: Content): ExerciseFolder[] {
  return competencies.flatMap((competency) =>
    competency.file === undefined ? [] : competency.exercises.flatMap(({ folder }) => folder ?? []),
  )
}

function readContent(root: string, report: Report): Content {
  const name = basename(root)
  return {
    name,
    curriculum: readShaped(root, `${name}/curriculum.yaml`, curriculumShape, report),
    tables: readShaped(root, `${name}/tables.yaml`, tablesShape, report),
    renames: readShaped(root, `${name}/renames.yaml`, renamesShape, report),
    competencies: foldersOf(join(root, 'competencies')).flatMap(
      (folder) => readCompetency(root, folder, report) ?? [],
    ),
  }
}

function readCompetency(root: string, folder: string, report: Report): ReadCompetency | undefined {
  const path = `${basename(root)}/competencies/${folder}`
  const file = readShaped(root, `${path}/competency.yaml`, competencyShape, report)
  const questions = readShaped(root, `${path}/placement.yaml`, questionsShape, report)
  if (file === undefined) return { id: folder, path }
  const here = join(root, 'competencies', folder)
  checkFolders(here, path, report)
  const exercises = foldersOf(join(here, 'exercises')).flatMap((slug) => {
    return readExercise(root, `${path}/exercises/${slug}`, `${folder}/${slug}`, report) ?? []
  })
  const lessonFiles = readLessonFiles(
    join(here, 'lessons'),
    `${path}/lessons`,
    folder,
    file.value.lessons,
    report,
  )
  return { id: folder, path, file, exercises, lessonFiles, questions }
}

function readExercise(root: string, path: string, id: string, report: Report): ReadExercise | undefined {
  const file = readShaped(root, `${path}/exercise.yaml`, exerciseShape, report)
  if (file === undefined) return undefined
  const folder = readExerciseFolder(join(root, '..', path), id, file, report)
  if (folder) checkExerciseFolder(folder, file, report)
  return { slug: basename(path), file, folder }
}

// A lesson in a folder with a misspelt name would stay unwritten, and nobody would be told.
function checkFolders(here: string, path: string, report: Report): void {
  for (const folder of foldersOf(here)) {
    if (parts.includes(folder)) continue
    const hint = suggestion(folder, parts, `a competency has the folders ${parts.join(' and ')}`)
    report({ file: `${path}/${folder}`, line: 1, message: 'this folder does not belong here', hint })
  }
}

function readShaped<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
  report: Report,
): Shaped<z.infer<S>> | undefined {
  const path = join(root, '..', file)
  if (!existsSync(path)) {
    const hint = 'write it, or remove the folder it belongs to'
    report({ file, line: 1, message: 'this file is missing', hint })
    return undefined
  }
  const yaml = readYamlText(file, readFileSync(path, 'utf8'), report)
  return yaml && shape(yaml, schema, report)
}

function foldersOf(path: string): string[] {
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted()
}
