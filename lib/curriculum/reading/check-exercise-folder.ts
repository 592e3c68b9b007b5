import type { Answer } from '@/lib/grading/answer'
import type { CheckSpec } from '@/lib/grading/checks/check-spec'
import { checkUnique } from './check-unique'
import { suggestion } from './closest'
import { type ExerciseFolder, formsOf } from './exercise-folder'
import type { Report } from './fault'
import type { Shaped } from './shaped'

/** Which kinds of check belong to which kinds of exercise; `forbids` and `requires` to every answer that is text. */
const ofText = ['forbids', 'requires']
const ofSql = [
  ...['rows-equal', 'columns', 'row-count', 'unique', 'no-rows', 'changes-nothing'],
  ...['statement-fails', 'statement-succeeds', 'plan'],
]
const ofConfig = [
  ...['schema', 'value-equals', 'value-in', 'value-between', 'value-matches', 'value-lacks'],
  ...['value-contains', 'present', 'absent', 'dockerfile'],
]
const ofChoice = [
  ...['chosen', 'not-chosen', 'in-order', 'includes', 'excludes', 'edges-cover'],
  ...['no-redundant-edges', 'acyclic', 'critical-path', 'git'],
]

/** Checks that the parts of an exercise that runs fit together: everything that can be told without running it. */
export function checkExerciseFolder(folder: ExerciseFolder, file: Shaped<unknown>, report: Report): void {
  const { value } = folder
  const fault = (path: readonly PropertyKey[], message: string, hint: string) =>
    report({ file: file.file, line: file.lineOf(path), message, hint })
  const ids = value.checks.map((check) => check.id)
  checkUnique(ids, 'check', (at) => ['checks', at, 'id'], { source: file, report })
  for (const [at, check] of value.checks.entries()) checkCheck(folder, check, ['checks', at], fault)
  for (const { at, caughtBy, answer } of folder.wrongAnswers) {
    const path = ['wrongAnswers', at]
    if (caughtBy !== 'fault' && !ids.includes(caughtBy)) {
      fault(
        [...path, 'caughtBy'],
        `there is no check \`${caughtBy}\``,
        suggestion(caughtBy, ids, `checks are ${ids.join(', ')}`),
      )
    }
    checkAnswer(folder, answer, [...path, 'given'], fault)
  }
  checkAnswer(folder, folder.solution, ['answer'], fault)
  for (const key of ['hints', 'explanation'] as const) {
    if (value[key] === undefined) fault([], `\`${key}\` is missing`, 'an exercise that runs needs it: add it')
  }
  if (folder.kind.startsWith('sql-') && value.result === undefined) {
    fault([], '`result` is missing', 'state grain, columns and order of the result before anybody types')
  }
  checkBrief(folder, file, report)
}

type FaultAt = (path: readonly PropertyKey[], message: string, hint: string) => void

function checkCheck(
  folder: ExerciseFolder,
  check: CheckSpec,
  path: readonly PropertyKey[],
  fault: FaultAt,
): void {
  const { kind } = folder
  const allowed = [
    ...(folder.solution.form === 'text' ? ofText : []),
    ...(kind.startsWith('sql-') ? ofSql : []),
    ...(kind === 'python' ? ['python-test'] : []),
    ...(kind.startsWith('config-') ? ofConfig : []),
    ...(folder.solution.form === 'text' ? [] : ofChoice),
  ]
  if (check.kind !== undefined && !allowed.includes(check.kind)) {
    fault(
      [...path, 'kind'],
      `\`${check.kind}\` does not fit a ${kind} exercise`,
      `it may have ${allowed.join(', ')}`,
    )
  }
  if (check.kind === 'python-test' && folder.tests !== undefined) {
    const tests = [...folder.tests.matchAll(/^\s+def (test_\w+)\(/gm)].map(([, name]) => name ?? '')
    if (!tests.includes(check.test)) {
      const hint = suggestion(check.test, tests, `it has ${tests.join(', ') || 'none yet'}`)
      fault([...path, 'test'], `checks.py has no test \`${check.test}\``, hint)
    }
  }
  if (check.kind === 'schema' && folder.fixtures[check.file] === undefined) {
    fault([...path, 'file'], `there is no file \`${check.file}\``, 'write it beside exercise.yaml')
  }
  for (const [at, { text, flags }] of patternsOf(check).entries()) {
    const why = patternFault(text, flags)
    if (why)
      fault(
        [...path, 'patterns', at],
        `this is no regular expression: ${why}`,
        'correct it, or escape signs such as ( with a backslash',
      )
  }
  checkBoardNames(folder, check, path, fault)
}

/** The regular expressions of a check, as the check itself reads them. */
function patternsOf(check: CheckSpec): { text: string; flags: string }[] {
  if (check.kind === 'forbids' || check.kind === 'requires') {
    return (check.patterns ?? []).map((text) => ({ text, flags: 'im' }))
  }
  if (check.kind !== 'value-matches' && check.kind !== 'value-lacks') return []
  return [{ text: (check.pattern ?? '').replace(/^\(\?i\)/, ''), flags: 'u' }]
}

function patternFault(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Items, questions and options that a check names must be on the board. */
function checkBoardNames(
  folder: ExerciseFolder,
  check: CheckSpec,
  path: readonly PropertyKey[],
  fault: FaultAt,
): void {
  const { items = [], questions = [] } = folder.value.board ?? {}
  const itemIds = items.map(({ id }) => id)
  const known = (id: string, among: readonly string[], what: string, part: string) => {
    if (among.includes(id)) return
    fault(
      [...path, part],
      `the board has no ${what} \`${id}\``,
      suggestion(id, among, `it has ${among.join(', ') || 'none'}`),
    )
  }
  if (check.kind === 'chosen' || check.kind === 'not-chosen') {
    known(
      check.question,
      questions.map(({ id }) => id),
      'question',
      'question',
    )
    const options = questions.find(({ id }) => id === check.question)?.options.map(({ id }) => id) ?? []
    const named = check.kind === 'chosen' ? check.accept.flat() : [check.option]
    if (options.length > 0) for (const id of named) known(id, options, 'option', 'question')
  }
  if (check.kind === 'includes' || check.kind === 'excludes') {
    for (const id of check.items) known(id, itemIds, 'item', 'items')
  }
  if (check.kind === 'in-order' || check.kind === 'edges-cover') {
    for (const id of check.pairs.flat()) known(id, itemIds, 'item', 'pairs')
  }
  if (check.kind === 'critical-path')
    for (const id of Object.keys(check.minutes)) known(id, itemIds, 'item', 'minutes')
  if (check.kind === 'git')
    for (const id of Object.keys(check.commands)) known(id, itemIds, 'item', 'commands')
}

function checkAnswer(
  folder: ExerciseFolder,
  answer: Answer,
  path: readonly PropertyKey[],
  fault: FaultAt,
): void {
  const forms = formsOf(folder.kind)
  if (!forms.includes(answer.form) || answer.form !== folder.solution.form) {
    const wanted = forms.includes(folder.solution.form) ? folder.solution.form : forms.join(' or ')
    fault(path, `the answer has the form \`${answer.form}\``, `here it must be ${wanted}`)
    return
  }
  if (answer.form === 'text') return
  const { board } = folder.value
  if (!board) {
    fault([], '`board` is missing', 'list the items or questions that are on it')
    return
  }
  const items = board.items.map(({ id }) => id)
  const unknown = (named: readonly string[], among: readonly string[]) =>
    named.find((id) => !among.includes(id))
  const missing =
    answer.form === 'order'
      ? unknown(answer.items, items)
      : answer.form === 'edges'
        ? unknown(answer.edges.flat(), items)
        : unknownChoice(answer.choices, board)
  if (missing !== undefined)
    fault(path, `the board has no \`${missing}\``, 'use the ids of its items, questions and options')
}

function unknownChoice(
  choices: Readonly<Record<string, readonly string[]>>,
  { questions }: NonNullable<ExerciseFolder['value']['board']>,
): string | undefined {
  for (const [question, chosen] of Object.entries(choices)) {
    const options = questions.find(({ id }) => id === question)?.options.map(({ id }) => id)
    if (!options) return question
    const unknown = chosen.find((id) => !options.includes(id))
    if (unknown !== undefined) return unknown
  }
  return undefined
}

/** Figures in the brief and figures that are recorded are the same. */
function checkBrief(folder: ExerciseFolder, file: Shaped<unknown>, report: Report): void {
  const figures = Object.keys(folder.value.figures ?? {})
  const used = new Set<string>()
  for (const [at, line] of folder.brief.split('\n').entries()) {
    for (const [, name = ''] of line.matchAll(/\{figures\.(\w+)\}/g)) {
      used.add(name)
      if (figures.includes(name)) continue
      const hint = suggestion(
        name,
        figures,
        'add it to `figures` in exercise.yaml, with the query that gives it',
      )
      report({
        file: `${folder.path}/brief.mdx`,
        line: at + 1,
        message: `there is no figure \`${name}\``,
        hint,
      })
    }
  }
  for (const name of figures) {
    if (used.has(name)) continue
    const line = file.lineOf(['figures', name])
    const hint = `write {figures.${name}} in brief.mdx, or remove it`
    report({ file: file.file, line, message: `the brief does not show the figure \`${name}\``, hint })
  }
}
