import type { ConfigDocument } from '../../checks/config-document'
import { type ConfigNode, depthLimit, documentOf } from './config-node'
import { hclExpression, quotedText } from './hcl-expression'
import { HclReader } from './hcl-reader'

/**
 * HCL's native syntax, as Terraform files have it: blocks with labels, attributes, and expressions, which are read
 * and not computed. A block stands under its type and its labels, `resource.aws_s3_bucket.lake`; blocks without a label
 * are always a list, `lifecycle[0]`, as are those with the same labels. What would have to be computed stands as
 * `${var.region}`. Throws Unreadable. Grammar: hashicorp/hcl, hclsyntax/spec.md; template directives (`%{ if … }`) are
 * taken as text.
 */
export function parseHcl(text: string): ConfigDocument {
  const reader = new HclReader(text.replace(/^\uFEFF/, ''))
  const root = nodeOf(readBody(reader, 0), 1)
  return documentOf(root)
}

interface Body {
  readonly attributes: Map<string, ConfigNode>
  readonly blocks: Block[]
}

interface Block {
  readonly type: string
  readonly labels: readonly string[]
  readonly line: number
  readonly body: Body
}

function readBody(reader: HclReader, depth: number): Body {
  if (depth > depthLimit) throw reader.fault(`blocks are nested more than ${depthLimit} deep`)
  const body: Body = { attributes: new Map(), blocks: [] }
  for (;;) {
    reader.space(true)
    if (reader.at >= reader.text.length) {
      if (depth > 0) throw reader.fault('the file ends before the } of a block')
      return body
    }
    if (depth > 0 && reader.took('}')) return body
    readItem(reader, body, depth)
  }
}

function readItem(reader: HclReader, body: Body, depth: number): void {
  const [at, line] = [reader.at, reader.line]
  const name = reader.name()
  if (name === undefined) throw reader.fault('the name of an attribute or of a block is expected here')
  if (reader.peeks(/=(?![=>])/y)) {
    reader.expect('=')
    if (body.attributes.has(name)) throw reader.fault(`${name} is set twice in one block`, at)
    body.attributes.set(name, { ...hclExpression(reader), line })
  } else {
    body.blocks.push({ type: name, labels: readLabels(reader), line, body: readBlock(reader, depth) })
  }
  endOfItem(reader, depth)
}

function readLabels(reader: HclReader): string[] {
  const labels: string[] = []
  for (;;) {
    reader.space()
    const label = reader.text[reader.at] === '"' ? quotedText(reader) : reader.name()
    if (label === undefined) return labels
    labels.push(label)
  }
}

function readBlock(reader: HclReader, depth: number): Body {
  if (!reader.took('{')) throw reader.fault('= for an attribute or { for a block is expected here')
  return readBody(reader, depth + 1)
}

function endOfItem(reader: HclReader, depth: number): void {
  reader.space()
  const next = reader.text[reader.at]
  const ended = next === undefined || next === '\n' || (depth > 0 && next === '}')
  if (!ended) throw reader.fault('a new line is expected here')
}

function nodeOf({ attributes, blocks }: Body, line: number): ConfigNode {
  const entries = new Map(attributes)
  for (const [type, same] of groupBy(blocks, (block) => block.type)) entries.set(type, nodeOfBlocks(same))
  return { line, entries: [...entries] }
}

/** Blocks that have the labels before this depth in common. */
function nodeOfBlocks(blocks: readonly Block[], depth = 0): ConfigNode {
  const line = blocks[0]?.line ?? 1
  const ended = blocks.filter(({ labels }) => labels.length <= depth)
  if (ended.length > 0) {
    const items = ended.map((block) => nodeOf(block.body, block.line))
    return items.length === 1 && items[0] && depth > 0 ? items[0] : { line, items }
  }
  const groups = groupBy(blocks, ({ labels }) => labels[depth] ?? '')
  return {
    line,
    entries: [...groups].map(([label, same]) => [label, nodeOfBlocks(same, depth + 1)] as const),
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
