import { buildPackage } from '@/lib/curriculum/reading/build-package'
import type { DataSums } from '@/lib/curriculum/reading/data-sums'
import {
  type ExerciseFolder,
  fileEndings,
  type RecordedExercise,
  type WrongAnswer,
} from '@/lib/curriculum/reading/exercise-folder'
import type { Fault } from '@/lib/curriculum/reading/fault'
import type { Answer } from '@/lib/grading/answer'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { Verdict } from '@/lib/grading/verdict'
import type { GradingProcess } from './grading-process'

const variants = ['visible', 'hidden'] as const

/** Runs the reference answer and gives what is to be kept in `expected.json`. Throws where it cannot be run. */
export async function recordExercise(
  folder: ExerciseFolder,
  sums: DataSums,
  grading: GradingProcess,
): Promise<RecordedExercise> {
  const { exercise } = buildPackage(folder, sums)
  const queries = folder.value.figures
  return {
    visible: await grading.record(exercise, 'visible', folder.solution),
    hidden: await grading.record(exercise, 'hidden', folder.solution),
    figures: queries ? await grading.figures(exercise, queries) : {},
  }
}

/**
 * Grades an exercise's own answers: the solution must pass on both variants, the starter must not, and every wrong
 * answer must be rejected by the check that its entry names.
 */
export async function checkExercise(
  folder: ExerciseFolder,
  sums: DataSums,
  grading: GradingProcess,
): Promise<Fault[]> {
  const faults: Fault[] = []
  const { exercise, secrets } = buildPackage(folder, sums)
  const packages: Record<Verdict['variant'], ExercisePackage> = {
    visible: exercise,
    hidden: { ...exercise, expected: secrets.expectedHidden },
  }
  const report = (file: string, message: string, hint: string) =>
    faults.push({ file: `${folder.path}/${file}`, line: 1, message, hint })
  const { solutionFile, starterFile } = namesOf(folder)
  const answers = [
    { answer: folder.solution, passes: [] as boolean[] },
    { answer: starterOf(folder), passes: [] as boolean[] },
  ] as const
  const verdicts = new Map<WrongAnswer, Verdict[]>(folder.wrongAnswers.map((wrong) => [wrong, []]))
  // One variant after the other, so that its tables are loaded once.
  for (const variant of variants) {
    const grade = (answer: Answer) => grading.grade(packages[variant], variant, answer)
    const verdict = await grade(answers[0].answer)
    if (!verdict.passed) {
      report(
        solutionFile,
        `the solution fails on the ${variant} data: ${why(verdict)}`,
        'correct it, or record anew',
      )
    }
    answers[1].passes.push((await grade(answers[1].answer)).passed)
    for (const [wrong, found] of verdicts) found.push(await grade(wrong.answer))
  }
  if (answers[1].passes.every(Boolean)) {
    report(starterFile, 'what the learner starts from passes', 'leave something to do, or check for more')
  }
  for (const [wrong, found] of verdicts) {
    const fault = wrongFault(wrong, found)
    if (fault) report(folder.value.wrongAnswers[wrong.at]?.file ?? 'exercise.yaml', ...fault)
  }
  faults.push(...(await staleFigures(folder, exercise, grading)))
  return faults
}

/** What is wrong with a wrong answer: nothing where its check rejects it, on either variant. */
function wrongFault(
  { because, caughtBy }: WrongAnswer,
  verdicts: readonly Verdict[],
): [message: string, hint: string] | undefined {
  const failed = verdicts.flatMap(({ checks }) => checks.filter(({ outcome }) => outcome === 'failed'))
  const fault = verdicts.find((verdict) => verdict.fault)?.fault
  if (caughtBy === 'fault' ? fault : failed.some(({ id }) => id === caughtBy)) return undefined
  if (verdicts.every(({ passed }) => passed)) {
    return [`this wrong answer passes (${because})`, `make \`${caughtBy}\` see it`]
  }
  const ids = [...new Set(failed.map(({ id }) => `\`${id}\``))]
  const by = fault
    ? `it cannot be run: ${fault.message}`
    : `${ids.join(', ')} ${ids.length > 1 ? 'reject' : 'rejects'} it`
  return [`\`${caughtBy}\` does not reject this wrong answer; ${by}`, 'name what does, or sharpen the check']
}

async function staleFigures(
  folder: ExerciseFolder,
  exercise: ExercisePackage,
  grading: GradingProcess,
): Promise<Fault[]> {
  const { figures } = folder.value
  if (!figures) return []
  const now = await grading.figures(exercise, figures)
  return Object.entries(now).flatMap(([name, value]) => {
    const recorded = folder.recorded?.figures[name]
    if (recorded === value) return []
    const message = `the figure \`${name}\` is ${value}, recorded is ${recorded ?? 'nothing'}`
    const hint = 'if that is right, run npm run content:check -- --record'
    return [{ file: `${folder.path}/expected.json`, line: 1, message, hint }]
  })
}

function why({ fault, checks }: Verdict): string {
  if (fault) return `${fault.message}${fault.line === undefined ? '' : ` (line ${fault.line})`}`
  return checks
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ id, outcome, message }) => `\`${id}\` ${message || outcome}`)
    .join(' ')
}

/** What nobody has touched yet: the starter, or an answer with nothing in it. */
function starterOf({ starter, solution }: ExerciseFolder): Answer {
  if (solution.form === 'order') return { form: 'order', items: [] }
  if (solution.form === 'edges') return { form: 'edges', edges: [] }
  if (solution.form === 'choices') return { form: 'choices', choices: {} }
  return { form: 'text', text: starter ?? '' }
}

function namesOf({ kind }: ExerciseFolder): { solutionFile: string; starterFile: string } {
  const ending = fileEndings[kind]
  if (ending === undefined) return { solutionFile: 'exercise.yaml', starterFile: 'exercise.yaml' }
  return { solutionFile: `solution.${ending}`, starterFile: `starter.${ending}` }
}
