import type { ExerciseFolder } from './exercise-folder'
import type { Report } from './fault'

const compares: readonly string[] = ['rows-equal', 'columns', 'row-count']

/** Checks that `expected.json` has what grading compares with. Whether it is still right, running the solution tells. */
export function checkRecorded(folder: ExerciseFolder, report: Report): void {
  const { recorded, value, id } = folder
  const needed = value.checks.filter(({ kind }) => compares.includes(kind)).map((check) => check.id)
  const figures = Object.keys(value.figures ?? {})
  if (needed.length + figures.length === 0) return
  const missing = recorded
    ? [
        ...needed.filter((check) => !recorded.visible[check] || !recorded.hidden[check]),
        ...figures.filter((name) => recorded.figures[name] === undefined),
      ]
    : [...needed, ...figures]
  if (missing.length === 0) return
  report({
    file: `${folder.path}/expected.json`,
    line: 1,
    message: `nothing is recorded for ${missing.map((name) => `\`${name}\``).join(', ')}`,
    hint: `run npm run content:check -- --record --only ${id}`,
  })
}
