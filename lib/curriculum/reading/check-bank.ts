import { checkId } from './assemble-questions'
import { checkBankQuestion } from './check-bank-question'
import { checkUnique } from './check-unique'
import type { WholeCompetency } from './content'
import type { Report } from './fault'
import type { QuestionsFile } from './question-shape'
import type { Shaped } from './shaped'

/** What every competency's questions hold at the least. */
const least = { placement: 6, reviewAlone: 2, show: 4 } as const

/** Checks a competency's questions one by one, and what they make together. */
export function checkBank(
  { file: { value: competency }, lessonFiles, questions: source }: WholeCompetency,
  report: Report,
): void {
  // Where there are none at all, that has been reported.
  if (source === undefined || source.value.questions.length === 0) return
  const { questions } = source.value
  const topics = competency.topics.map(({ id }) => id)
  const lessons = competency.lessons.map(({ slug }) => slug)
  const ids = questions.map(({ id }) => id)
  checkUnique(ids, 'question', (index) => ['questions', index, 'id'], { source, report })
  const checks = [...lessonFiles].flatMap(([slug, lesson]) =>
    lesson.questions.map(({ id }) => checkId(slug, id)),
  )
  checkFree(source, checks, report)
  for (const index of questions.keys()) checkBankQuestion(source, index, { topics, lessons }, report)
  checkCounts(source, report)
  checkTopicsAsked(source, topics, report)
  checkLengths(source, report)
}

/** A lesson's check is asked in review under its lesson's name and its own: no question of the bank may be called so. */
function checkFree(
  { file, value: { questions }, lineOf }: Shaped<QuestionsFile>,
  checks: readonly string[],
  report: Report,
): void {
  for (const [index, { id }] of questions.entries()) {
    if (!checks.includes(id)) continue
    const message = `a question of a lesson's check is called \`${id}\` in review`
    report({ file, line: lineOf(['questions', index, 'id']), message, hint: 'give this one another id' })
  }
}

function checkCounts({ file, value: { questions }, lineOf }: Shaped<QuestionsFile>, report: Report): void {
  const line = lineOf(['questions'])
  const need = (found: number, wanted: number, what: string, hint: string) => {
    if (found < wanted) report({ file, line, message: `${found} ${what}, and ${wanted} are needed`, hint })
  }
  const placement = questions.filter(({ use }) => use.includes('placement')).length
  const reviewAlone = questions.filter(({ use }) => !use.includes('placement')).length
  const showing = questions.filter(({ show }) => show !== undefined).length
  need(placement, least.placement, 'questions are for placement', 'write more with `use: [placement]`')
  need(
    reviewAlone,
    least.reviewAlone,
    'questions are for review alone',
    'write more with `use: [review]`: placement gives none of those away',
  )
  need(showing, least.show, 'questions have something to read', 'give more of them a `show`')
}

/** Placement asks about every topic, or about as many as the fewest questions can. */
function checkTopicsAsked(
  { file, value: { questions }, lineOf }: Shaped<QuestionsFile>,
  topics: readonly string[],
  report: Report,
): void {
  const line = lineOf(['questions'])
  const askedIn = (use?: 'placement') =>
    new Set(questions.filter((question) => !use || question.use.includes(use)).map(({ topic }) => topic))
  const [anywhere, inPlacement] = [askedIn(), askedIn('placement')]
  for (const topic of topics) {
    if (anywhere.has(topic) || topic === '') continue
    report({ file, line, message: `no question asks about \`${topic}\``, hint: 'write one with that topic' })
  }
  const missing = topics.filter((topic) => anywhere.has(topic) && !inPlacement.has(topic))
  const wanted = Math.min(topics.length, least.placement)
  if (topics.length - missing.length >= wanted) return
  const message = `placement asks about too few topics: ${missing.join(', ')} only in review`
  report({ file, line, message, hint: 'add `placement` to the `use` of a question about each' })
}

/** Whoever picks the shortest must not pass. That the right one is never the longest is checked question by question. */
function checkLengths({ file, value: { questions }, lineOf }: Shaped<QuestionsFile>, report: Report): void {
  const shortest = questions.filter(({ options }) => {
    const right = options.find(({ correct }) => correct)
    const others = options.filter(({ correct }) => !correct).map(({ text }) => text.length)
    return right && others.length > 0 && right.text.length < Math.min(...others)
  })
  if (shortest.length <= questions.length / 2) return
  const message = `the right option is the shortest in ${shortest.length} of ${questions.length} questions`
  report({ file, line: lineOf(['questions']), message, hint: 'shorten some of the other options there' })
}
