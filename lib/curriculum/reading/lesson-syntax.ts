import { createProcessor } from '@mdx-js/mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { constantValue, type Estree } from './constant-value'

/** The part of a lesson's syntax tree that is looked at. */
export interface LessonNode {
  readonly type: string
  readonly name?: string | null
  readonly value?: string
  readonly data?: { readonly estree?: Estree | null }
  readonly attributes?: readonly Attribute[]
  readonly children?: readonly LessonNode[]
  readonly position?: Position
}

interface Attribute {
  /** None where properties are spread from an object. */
  readonly name?: string
  readonly value?: string | null | { readonly data?: { readonly estree?: Estree | null } }
  readonly position?: Position
}

interface Position {
  readonly start: { readonly line: number }
  readonly end: { readonly offset?: number }
}

export interface LessonElement {
  readonly name: string
  readonly line: number
  readonly properties: readonly Property[]
  readonly node: LessonNode
}

/** One property: true where only its name is written, undefined where its value was refused. */
interface Property {
  readonly name: string
  readonly line: number
  readonly value: unknown
}

/** Told of what is not a constant; without a name, properties are spread from an object. */
type Refuse = (name: string | undefined, line: number) => void

const processor = createProcessor({ remarkPlugins: [remarkGfm, remarkFrontmatter] })

/** The tree of a lesson's text. Throws a VFileMessage where the MDX does not parse. */
export function parseLessonText(text: string): LessonNode {
  return processor.parse(text) as LessonNode
}

/** A node and all below it, in the order of the text. */
export function* nodesOf(node: LessonNode): Generator<LessonNode> {
  yield node
  for (const child of node.children ?? []) yield* nodesOf(child)
}

/** A component or an HTML element. */
export function isElement({ type }: LessonNode): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement'
}

/** `{…}` outside a tag. */
export function isExpression({ type }: LessonNode): boolean {
  return type === 'mdxFlowExpression' || type === 'mdxTextExpression'
}

/** An element with its properties as values. */
export function readElement(node: LessonNode, refuse: Refuse): LessonElement {
  const properties = (node.attributes ?? []).flatMap((attribute) => readProperty(attribute, refuse) ?? [])
  return { name: node.name ?? '', line: lineOf(node), properties, node }
}

function readProperty(attribute: Attribute, refuse: Refuse): Property | undefined {
  const { name, value } = attribute
  const line = lineOf(attribute)
  if (name === undefined) {
    refuse(name, line)
    return undefined
  }
  if (typeof value === 'string') return { name, line, value }
  if (!value) return { name, line, value: true }
  return { name, line, value: constantValue(value.data?.estree, (at) => refuse(name, at)) }
}

function lineOf({ position }: { readonly position?: Position }): number {
  return position?.start.line ?? 1
}
