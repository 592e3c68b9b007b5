import {
  isElement,
  type LessonElement,
  type LessonNode,
  nodesOf,
  parseLessonText,
  readElement,
} from './lesson-syntax'

/** A question of a lesson's check, as it is asked again in review: text in which backticks set off code. */
export interface LessonQuestion {
  /** Its id in the lesson. */
  readonly id: string
  readonly ask: string
  readonly options: readonly {
    readonly text: string
    readonly correct: boolean
    readonly misconception?: string
    readonly feedback: string
  }[]
}

/** The questions of a lesson's text, in its order; none where it does not parse, which has been reported. */
export function lessonQuestions(body: string): LessonQuestion[] {
  const root = treeOf(body)
  if (!root) return []
  return elementsIn(root, 'Question').map((question) => ({
    id: textOf(question, 'id') ?? '',
    ask: textOf(question, 'prompt') ?? '',
    options: elementsIn(question.node, 'Option').map(readOption),
  }))
}

function readOption(option: LessonElement): LessonQuestion['options'][number] {
  const misconception = textOf(option, 'misconception')
  return {
    text: plainText(option.node).replace(/\s+/g, ' ').trim(),
    correct: option.properties.some(({ name, value }) => name === 'correct' && value === true),
    ...(misconception === undefined ? {} : { misconception }),
    feedback: textOf(option, 'feedback') ?? '',
  }
}

function treeOf(body: string): LessonNode | undefined {
  try {
    return parseLessonText(body)
  } catch {
    return undefined
  }
}

function elementsIn(node: LessonNode, name: string): LessonElement[] {
  return [...nodesOf(node)]
    .filter((one) => isElement(one) && one.name === name)
    .map((one) => readElement(one, () => undefined))
}

function textOf({ properties }: LessonElement, name: string): string | undefined {
  const value = properties.find((property) => property.name === name)?.value
  return typeof value === 'string' ? value : undefined
}

/** What is read, without tags and emphasis; code keeps its backticks. */
function plainText({ type, value, children = [] }: LessonNode): string {
  if (type === 'inlineCode' || type === 'code') return `\`${value ?? ''}\``
  if (type === 'text') return value ?? ''
  return children.map(plainText).join(children.some((child) => child.type === 'paragraph') ? ' ' : '')
}
