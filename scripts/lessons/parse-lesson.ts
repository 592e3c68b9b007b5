import { constantValue } from '@/lib/curriculum/reading/constant-value'
import {
  isElement,
  isExpression,
  type LessonNode,
  parseLessonText,
  readElement,
} from '@/lib/curriculum/reading/lesson-syntax'

/** A component of a lesson with its properties as values. */
export interface Block {
  readonly name: string
  readonly line: number
  readonly props: Readonly<Record<string, unknown>>
  /** The text given as the component's only child, such as SQL. */
  readonly text?: string
  /** Words of prose before it. */
  readonly wordsBefore: number
}

export interface ParsedLesson {
  /** In the order of the document, those inside others too. */
  readonly blocks: readonly Block[]
  /** Prose, questions and beliefs; not code, tables of data or captions. */
  readonly words: number
}

/** Properties whose text a reader reads as prose. */
const spoken = ['belief', 'prompt']

/** Undefined where the MDX does not parse or a value is no constant: checkLessonFile tells where and why. */
export function parseLesson(text: string): ParsedLesson | undefined {
  const blocks: Block[] = []
  let words = 0
  let whole = true
  const refuse = () => {
    whole = false
  }

  function visit(node: LessonNode): void {
    if (node.type === 'text' || node.type === 'inlineCode') words += countWords(node.value ?? '')
    if (isElement(node)) {
      const { name, line, properties } = readElement(node, refuse)
      const props = Object.fromEntries(properties.map((property) => [property.name, property.value]))
      blocks.push({ name, line, props, text: onlyText(node, refuse), wordsBefore: words })
      for (const name of spoken) words += countWords(String(props[name] ?? ''))
    }
    for (const child of node.children ?? []) visit(child)
  }

  const root = parsed(text)
  if (root) visit(root)
  return root && whole ? { blocks, words } : undefined
}

function parsed(text: string): LessonNode | undefined {
  try {
    return parseLessonText(text)
  } catch {
    return undefined
  }
}

function onlyText(node: LessonNode, refuse: () => void): string | undefined {
  const child = node.children?.find(isExpression)
  const value = child && constantValue(child.data?.estree, refuse)
  return typeof value === 'string' ? value.trim() : undefined
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,_-]*/gu)?.length ?? 0
}
