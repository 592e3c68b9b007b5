import { checkUnique } from './check-unique'
import { suggestion } from './closest'
import type { Report } from './fault'
import type { QuestionEntry, QuestionsFile } from './question-shape'
import type { Shaped } from './shaped'

const most = {
  ask: 320,
  option: 140,
  feedback: 240,
  lines: 14,
  columnsOfText: 84,
  columns: 6,
  rows: 8,
} as const
const optionCount = { least: 3, most: 5 } as const
const beliefWords = { least: 3, most: 12 } as const

/** What gives an answer away, or says nothing, wherever it stands in an option. */
const givesAway: readonly (readonly [RegExp, string])[] = [
  [/\b(all|none|any) of the (above|these|others|options)\b/i, 'write what it would say instead'],
  [/\bboth (a|b|c|d) and (a|b|c|d)\b/i, 'options are shuffled: write what it would say instead'],
  [/\boption [a-e]\b/i, 'options are shuffled: name it by what it says'],
]
const bareVerdict = /^(correct|right|wrong|incorrect|yes|no)\b[.!,:]/i

type Fault = (path: readonly PropertyKey[], message: string, hint: string) => void

/** Checks one question of a bank: its references, its lengths, and that it cannot be answered by test-wiseness. */
export function checkBankQuestion(
  source: Shaped<QuestionsFile>,
  index: number,
  known: { readonly topics: readonly string[]; readonly lessons: readonly string[] },
  report: Report,
): void {
  const question = source.value.questions[index]
  if (!question) return
  const at = (path: readonly PropertyKey[]) => ['questions', index, ...path]
  const fault: Fault = (path, message, hint) =>
    report({ file: source.file, line: source.lineOf(at(path)), message, hint })
  checkReference(fault, 'topic', question.topic, known.topics)
  checkReference(fault, 'lesson', question.lesson, known.lessons)
  checkUnique(question.use, 'use', (use) => at(['use', use]), { source, report })
  const texts = question.options.map(({ text }) => text)
  checkUnique(texts, 'option', (option) => at(['options', option, 'text']), { source, report })
  checkWriting(fault, ['ask'], question.ask, most.ask)
  checkShown(fault, question)
  checkOptions(fault, question)
}

function checkReference(
  fault: Fault,
  what: 'topic' | 'lesson',
  name: string,
  known: readonly string[],
): void {
  if (name === '' || known.includes(name)) return
  const hint = suggestion(name, known, `this competency has ${known.join(', ')}`)
  fault([what], `there is no ${what} \`${name}\` in this competency`, hint)
}

function checkWriting(fault: Fault, path: readonly PropertyKey[], text: string, length: number): void {
  if (text.length > length) {
    fault(path, `this has ${text.length} characters`, `it has at most ${length}: say it shorter`)
  }
  if (text.includes('FILL IN')) fault(path, 'this is not filled in yet', 'write it')
  // `!=` is no shout, and what stands in backticks is code.
  if (/!(?!=)/.test(text.replace(/`[^`]*`/g, ''))) {
    fault(path, 'this has an exclamation mark', 'say it calmly, or put code in backticks')
  }
}

function checkShown(fault: Fault, { show }: QuestionEntry): void {
  if (show === undefined) return
  if (show.kind === 'code' || show.kind === 'plan') {
    if (show.text.includes('FILL IN')) fault(['show', 'text'], 'this is not filled in yet', 'write it')
    const lines = show.text.trimEnd().split('\n')
    const longest = Math.max(...lines.map((line) => line.length))
    if (lines.length > most.lines) {
      fault(['show', 'text'], `this has ${lines.length} lines`, `show at most ${most.lines}`)
    }
    if (longest > most.columnsOfText) {
      const hint = `break lines at ${most.columnsOfText}: more does not fit a phone`
      fault(['show', 'text'], `a line of this has ${longest} characters`, hint)
    }
    return
  }
  if (show.kind !== 'table') return
  const { columns, rows } = show
  if (columns.length > most.columns)
    fault(['show', 'columns'], `${columns.length} columns`, `show at most ${most.columns}`)
  if (rows.length > most.rows) fault(['show', 'rows'], `${rows.length} rows`, `show at most ${most.rows}`)
  for (const [index, row] of rows.entries()) {
    if (row.length !== columns.length) {
      const hint = `there are ${columns.length} columns`
      fault(['show', 'rows', index], `this row has ${row.length} cells`, hint)
    }
    if (row.some((cell) => typeof cell === 'object' && cell !== null)) {
      const hint = 'write text, a number, true, false or null'
      fault(['show', 'rows', index], 'a cell of this row is a list or a set of keys', hint)
    }
  }
}

function checkOptions(fault: Fault, { options }: QuestionEntry): void {
  if (options.length < optionCount.least || options.length > optionCount.most) {
    const hint = `give ${optionCount.least} to ${optionCount.most}, four where nothing speaks against it`
    fault(['options'], `the question has ${options.length} options`, hint)
  }
  for (const [index, option] of options.entries()) checkOption(fault, index, option)
  const right = options.flatMap(({ correct }, index) => (correct ? [index] : []))
  const [first, second] = right
  if (first === undefined) {
    fault(['options'], 'no option is right', 'write `correct: true` on exactly one')
  } else if (second !== undefined) {
    fault(['options', second, 'correct'], 'another option is right already', 'exactly one may be')
  } else {
    const others = options.filter((_, index) => index !== first).map(({ text }) => text.length)
    if ((options[first]?.text.length ?? 0) > Math.max(...others)) {
      const hint = 'people who guess choose the longest: shorten it, or lengthen another'
      fault(['options', first, 'text'], 'the right option is the longest', hint)
    }
  }
}

function checkOption(
  fault: Fault,
  index: number,
  { text, correct = false, misconception, feedback }: QuestionEntry['options'][number],
): void {
  const at = (key: string) => ['options', index, key]
  checkWriting(fault, at('text'), text, most.option)
  checkWriting(fault, at('feedback'), feedback, most.feedback)
  for (const [pattern, hint] of givesAway) {
    const found = pattern.exec(text)
    if (found) fault(at('text'), `an option says "${found[0]}"`, hint)
  }
  if (bareVerdict.test(feedback)) {
    fault(at('feedback'), 'feedback begins with the verdict', 'say why: the page says whether it is right')
  }
  if (correct) {
    if (misconception !== undefined)
      fault(at('misconception'), 'the right option has a misconception', 'remove it')
    return
  }
  if (misconception === undefined) {
    const hint = 'name the belief that leads to it, as its holder would put it'
    fault(['options', index], 'this option has no `misconception`', hint)
    return
  }
  const words = misconception.split(/\s+/).filter(Boolean).length
  if (words > 0 && (words < beliefWords.least || words > beliefWords.most)) {
    const hint = `name the belief in ${beliefWords.least} to ${beliefWords.most} words`
    fault(at('misconception'), `the misconception has ${words} words`, hint)
  }
}
