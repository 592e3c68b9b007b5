import { createHash } from 'node:crypto'
import type { ExercisePackage, ExerciseSecrets } from '@/lib/grading/exercise-package'
import { contentVersion } from './content-version'
import { type DataSums, sumsFor } from './data-sums'
import type { ExerciseFolder } from './exercise-folder'

/** Where an exercise says nothing else. */
const limits = { seconds: 5, rows: 5_000, outputBytes: 512 * 1024 }

/** All that is made of one exercise: what the page gets, what only the server has, and what the learner reads. */
export interface BuiltExercise {
  readonly exercise: ExercisePackage
  readonly secrets: ExerciseSecrets
  /** `brief.mdx` with its figures filled in. */
  readonly brief: string
}

/** Makes the package of an exercise. What was not recorded yet is left out of it, so that it can be recorded. */
export function buildPackage(folder: ExerciseFolder, sums: DataSums): BuiltExercise {
  const { id, kind, value, solution } = folder
  const recorded = folder.recorded ?? { visible: {}, hidden: {}, figures: {} }
  const files = value.files ?? []
  const dataHash = {
    visible: hashOf(sumsFor(sums.visible, [...value.tables, ...files])),
    hidden: hashOf(sumsFor(sums.hidden, [...value.tables, ...files])),
  }
  const graded = {
    kind,
    form: solution.form,
    tables: value.tables,
    files,
    ...(Object.keys(folder.fixtures).length > 0 ? { fixtures: folder.fixtures } : {}),
    ...(value.parameters ? { parameters: value.parameters } : {}),
    ...(folder.setup === undefined ? {} : { setup: folder.setup }),
    ...(folder.starter === undefined ? {} : { starter: folder.starter }),
    ...(value.board ? { board: value.board } : {}),
    ...(value.result ? { result: value.result } : {}),
    checks: value.checks,
    ...(folder.tests === undefined ? {} : { tests: folder.tests }),
    expected: recorded.visible,
    limits: { ...limits, ...value.limits },
  }
  const version = contentVersion({ graded, dataHash, hidden: recorded.hidden })
  return {
    exercise: { id, version, ...graded, hints: value.hints ?? [] },
    secrets: {
      id,
      version,
      solution: solution.form === 'text' ? solution.text : JSON.stringify(solution),
      explanation: value.explanation ?? '',
      expectedHidden: recorded.hidden,
      dataHash,
    },
    brief: folder.brief.replace(
      /\{figures\.(\w+)\}/g,
      (hole, name: string) => recorded.figures[name] ?? hole,
    ),
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
