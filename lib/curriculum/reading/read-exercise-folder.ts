import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '@/lib/grading/answer'
import type { ExerciseKind } from '@/lib/grading/exercise-package'
import { suggestion } from './closest'
import { type ExerciseFolder, fileEndings, type RecordedExercise, type WrongAnswer } from './exercise-folder'
import type { ExerciseFile } from './exercise-shape'
import type { Report } from './fault'
import type { Shaped } from './shaped'

/**
 * Reads what lies beside an `exercise.yaml` with checks and reports what is missing or does not belong there. Gives
 * nothing for guided practice, and where so much is missing that there is no exercise.
 */
export function readExerciseFolder(
  here: string,
  id: string,
  file: Shaped<ExerciseFile>,
  report: Report,
): ExerciseFolder | undefined {
  const { value } = file
  if (value.checks === undefined) return undefined
  const path = file.file.replace(/\/exercise\.yaml$/, '')
  const { kind } = value
  const at = (name: string, message: string, hint: string) =>
    report({ file: `${path}/${name}`, line: 1, message, hint })
  if (kind === 'written-response') {
    const line = file.lineOf(['checks'])
    const hint = 'leave out `checks`, or choose a kind that runs'
    report({ file: file.file, line, message: 'a written response cannot be checked', hint })
    return undefined
  }
  checkNames(here, kind, value, at)
  checkFilledIn(here, path, report)
  const text = (name: string) => readText(join(here, name))
  const needed = (name: string, what: string) => {
    const found = text(name)
    if (found === undefined) at(name, 'this file is missing', `write ${what}`)
    else if (found.trim() === '') at(name, 'this file is empty', `write ${what}`)
    return found
  }
  const ending = fileEndings[kind]
  const brief = needed('brief.mdx', 'what the learner reads: the trouble, the task, what counts')
  const starter = ending && needed(`starter.${ending}`, 'what the editor holds at first')
  const solution = ending
    ? textAnswer(needed(`solution.${ending}`, 'the right answer'))
    : (value.answer as Answer | undefined)
  const usesTests = value.checks.some((check) => check.kind === 'python-test')
  const tests = usesTests ? needed('checks.py', 'the tests that the checks name') : text('checks.py')
  const wrongAnswers = readWrongAnswers(here, file, report)
  if (brief === undefined || solution === undefined) return undefined
  return {
    id,
    path,
    kind,
    value: { ...value, checks: value.checks },
    brief,
    starter,
    solution,
    setup: text(kind === 'python' ? 'setup.py' : 'setup.sql'),
    tests,
    fixtures: readFixtures(here, at),
    wrongAnswers,
    recorded: readRecorded(here, at),
  }
}

type At = (name: string, message: string, hint: string) => void

function checkNames(here: string, kind: ExerciseKind, value: ExerciseFile, at: At): void {
  const ending = fileEndings[kind]
  const known = [
    'exercise.yaml',
    'brief.mdx',
    'expected.json',
    ...(ending ? [`starter.${ending}`, `solution.${ending}`, 'wrong', 'files'] : []),
    ...(kind.startsWith('sql-') ? ['setup.sql'] : []),
    ...(kind === 'python' ? ['setup.py', 'checks.py'] : []),
    ...(kind.startsWith('config-') ? ['schema.json'] : []),
  ]
  for (const name of readdirSync(here)) {
    if (known.includes(name)) continue
    at(
      name,
      `\`${name}\` does not belong to an exercise of this kind`,
      suggestion(name, known, `it has ${known.join(', ')}`),
    )
  }
  const named = value.wrongAnswers.map(({ file }) => file)
  for (const name of namesIn(join(here, 'wrong'))) {
    if (named.includes(`wrong/${name}`)) continue
    at(`wrong/${name}`, 'no entry of `wrongAnswers` names this file', 'add one, or remove the file')
  }
}

/** What `npm run content:new` left for the author to write. */
function checkFilledIn(here: string, path: string, report: Report): void {
  for (const name of ['.', 'wrong'].flatMap((folder) => textsIn(here, folder))) {
    const lines = readFileSync(join(here, name), 'utf8').split('\n')
    for (const [at, line] of lines.entries()) {
      if (!line.includes('FILL IN') || /^#.*still says/.test(line)) continue
      const message = `this is not filled in yet: ${line.trim().slice(0, 70)}`
      report({ file: `${path}/${name}`, line: at + 1, message, hint: 'write it, or remove the line' })
    }
  }
}

function textsIn(here: string, folder: string): string[] {
  if (!existsSync(join(here, folder))) return []
  const entries = readdirSync(join(here, folder), { withFileTypes: true })
  return entries.flatMap((entry) =>
    entry.isFile() ? [folder === '.' ? entry.name : `${folder}/${entry.name}`] : [],
  )
}

function readWrongAnswers(here: string, file: Shaped<ExerciseFile>, report: Report): WrongAnswer[] {
  return file.value.wrongAnswers.flatMap((wrong, at) => {
    const fault = (message: string, hint: string) =>
      report({ file: file.file, line: file.lineOf(['wrongAnswers', at]), message, hint })
    if ((wrong.file === undefined) === (wrong.given === undefined)) {
      fault(
        'a wrong answer needs either `file` or `given`',
        'name its file in wrong/, or give the answer itself',
      )
      return []
    }
    if (wrong.caughtBy === undefined) {
      fault('`caughtBy` is missing', 'name the check that must reject it, or `fault` where it cannot be run')
      return []
    }
    const text = wrong.file === undefined ? undefined : readText(join(here, wrong.file))
    const answer = wrong.file === undefined ? (wrong.given as Answer) : textAnswer(text)
    if (answer === undefined) {
      fault(`there is no file \`${wrong.file}\``, 'write it, or correct the name')
      return []
    }
    return [{ at, answer, because: wrong.because, caughtBy: wrong.caughtBy }]
  })
}

function readFixtures(here: string, at: At): Record<string, string> {
  const fixtures: Record<string, string> = {}
  const names = [
    ...filesBelow(here, 'files'),
    ...(existsSync(join(here, 'schema.json')) ? ['schema.json'] : []),
  ]
  for (const name of names) {
    const bytes = readFileSync(join(here, name))
    const text = bytes.toString('utf8')
    if (Buffer.from(text, 'utf8').equals(bytes)) fixtures[name] = text
    else at(name, 'this file is not UTF-8 text', 'files with other bytes belong into the data set')
  }
  return fixtures
}

function readRecorded(here: string, at: At): RecordedExercise | undefined {
  const text = readText(join(here, 'expected.json'))
  if (text === undefined) return undefined
  try {
    const { visible, hidden, figures } = JSON.parse(text) as RecordedExercise
    return { visible: { ...visible }, hidden: { ...hidden }, figures: { ...figures } }
  } catch (error) {
    const message = `this is not valid JSON: ${error instanceof Error ? error.message : String(error)}`
    at('expected.json', message, 'remove it and run npm run content:check -- --record')
    return undefined
  }
}

function filesBelow(here: string, name: string): string[] {
  if (!existsSync(join(here, name))) return []
  const entries = readdirSync(join(here, name), { withFileTypes: true })
  return entries
    .flatMap((entry) => {
      const path = `${name}/${entry.name}`
      return entry.isDirectory() ? filesBelow(here, path) : [path]
    })
    .toSorted()
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function textAnswer(text: string | undefined): Answer | undefined {
  return text === undefined ? undefined : { form: 'text', text }
}
