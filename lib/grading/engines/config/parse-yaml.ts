import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { ConfigDocument } from '../../checks/config-document'
import { pathText } from '../../checks/config-document'
import { Unreadable } from './config-node'

/** Aliases that one file may expand, so that few lines cannot grow into millions of values. */
const aliasLimit = 100

/** One YAML 1.2 document, with merge keys (`<<`); a key given twice is an error. Throws Unreadable. */
export function parseYaml(text: string): ConfigDocument {
  const counter = new LineCounter()
  const parsed = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    merge: true,
    stringKeys: false,
  })
  const [error] = parsed.errors
  if (error) {
    const { line, col } = counter.linePos(error.pos[0])
    throw new Unreadable(error.message.replace(/\.$/, ''), Math.max(line, 1), Math.max(col, 1))
  }
  const lines: [string, number][] = []
  collectLines(parsed.contents, [], counter, lines)
  try {
    return { root: parsed.toJS({ maxAliasCount: aliasLimit }), lines: Object.fromEntries(lines) }
  } catch (fault) {
    if (fault instanceof ReferenceError) throw new Unreadable(fault.message.replace(/\.$/, ''), 1, 1)
    throw fault
  }
}

function collectLines(
  node: unknown,
  path: readonly (string | number)[],
  counter: LineCounter,
  lines: [string, number][],
  line = lineOf(node, counter),
): void {
  if (line !== undefined) lines.push([pathText(path), line])
  if (isAlias(node)) return
  if (isSeq(node))
    for (const [at, item] of node.items.entries()) collectLines(item, [...path, at], counter, lines)
  if (!isMap(node)) return
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : String(key)
    // A key's line is where a reader looks, also where its value starts a line below.
    collectLines(value, [...path, name], counter, lines, lineOf(key, counter))
  }
}

function lineOf(node: unknown, counter: LineCounter): number | undefined {
  const range = (node as Node | null)?.range
  return range ? counter.linePos(range[0]).line : undefined
}
