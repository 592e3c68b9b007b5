import type { Tell } from './fault'
import { type LessonElement, nodesOf } from './lesson-syntax'
import { slugPattern } from './shapes'

const kinds: readonly unknown[] = ['number', 'text', 'choice']

/** Checks that a prediction can be right: a kind that exists and an answer a reader can give. */
export function checkPredict(element: LessonElement, tell: Tell): void {
  if (element.name !== 'Predict') return
  const kind = givenAs(element, 'kind')
  const answer = givenAs(element, 'answer')
  if (kind !== undefined && !kinds.includes(kind)) {
    tell(lineOf(element, 'kind'), `there is no kind \`${kind}\``, `it must be one of ${kinds.join(', ')}`)
  }
  if (kind === 'number' && answer !== undefined && typeof answer !== 'number') {
    const hint = 'write it in braces, such as answer={1189}, or make it kind="text"'
    tell(lineOf(element, 'answer'), 'the answer is not a number', hint)
  }
  if (kind !== 'choice' || isRefused(element, 'options')) return
  const options = givenAs(element, 'options')
  if (!Array.isArray(options) || options.length < 2) {
    tell(lineOf(element, 'options'), 'there is nothing to choose from', "add options={['one', 'another']}")
  } else if (answer !== undefined && !options.includes(answer)) {
    const hint = `options are ${options.join(', ')}`
    tell(lineOf(element, 'answer'), `the answer \`${answer}\` is not among the options`, hint)
  }
}

/** Checks that exactly one option of a question is right; `elements` are all of the lesson. */
export function checkQuestion(element: LessonElement, elements: readonly LessonElement[], tell: Tell): void {
  if (element.name !== 'Question') return
  const inside = new Set(nodesOf(element.node))
  const options = elements.filter(({ name, node }) => name === 'Option' && inside.has(node))
  // One that is computed has been refused; whether it is right is not known.
  if (options.some((option) => isRefused(option, 'correct'))) return
  const [first, second] = options.filter((option) => givenAs(option, 'correct'))
  const hint = 'write `correct` on exactly one of its options'
  if (first === undefined) tell(element.line, 'the question has no correct option', hint)
  else if (second) tell(second.line, `the question has a correct option already, on line ${first.line}`, hint)
}

/** Checks the ids under which answers are kept: slugs, each used once in the lesson. */
export function checkQuestionIds(elements: readonly LessonElement[], tell: Tell): void {
  const first = new Map<unknown, number>()
  for (const element of elements) {
    if (element.name !== 'Predict' && element.name !== 'Question') continue
    const id = givenAs(element, 'id')
    if (id === undefined) continue
    const line = lineOf(element, 'id')
    const earlier = first.get(id)
    if (typeof id !== 'string' || !slugPattern.test(id)) {
      tell(line, `the id \`${id}\` is no slug`, 'use lower-case letters, digits and single hyphens')
    } else if (earlier !== undefined) {
      const hint = 'rename one of the two: answers are kept under it'
      tell(line, `the id \`${id}\` stands here twice, first on line ${earlier}`, hint)
    } else {
      first.set(id, line)
    }
  }
}

function propertyOf({ properties }: LessonElement, name: string) {
  return properties.find((property) => property.name === name)
}

function givenAs(element: LessonElement, name: string): unknown {
  return propertyOf(element, name)?.value
}

function lineOf(element: LessonElement, name: string): number {
  return propertyOf(element, name)?.line ?? element.line
}

/** Written, but not as a constant: what it would be is unknown. */
function isRefused(element: LessonElement, name: string): boolean {
  const property = propertyOf(element, name)
  return property !== undefined && property.value === undefined
}
