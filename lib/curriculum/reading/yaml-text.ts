import { type Alias, type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Report } from './fault'

/** A parsed YAML text that still knows where everything stood. */
export interface YamlText {
  readonly file: string
  readonly value: unknown
  /** The line of a key or list item, or of what would hold it where it is missing. */
  lineOf(path: readonly PropertyKey[]): number
}

/**
 * Parses one YAML text and reports the first place that does not parse (what follows it was read in its light, and is
 * mostly its echo) or every alias; undefined where there are any.
 * `firstLine` is the line of the file on which the text begins, for the front matter of a lesson.
 */
export function readYamlText(
  file: string,
  text: string,
  report: Report,
  firstLine = 1,
): YamlText | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const error = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0]
  if (error) {
    const message = `this is not valid YAML: ${error.message}`
    const hint =
      'check the indentation, the quotes, the brackets and the colons of this line and the one before'
    report({ file, line: lineAt(openQuote(document, error.pos[0]) ?? error.pos[0]), message, hint })
    return undefined
  }
  const aliases = aliasesOf(document)
  for (const { source, range } of aliases) {
    const message = `\`*${source}\` stands for something written elsewhere`
    report({
      file,
      line: lineAt(range?.[0] ?? 0),
      message,
      hint: 'write it out, or put text that begins with * in quotes',
    })
  }
  if (aliases.length > 0) return undefined
  return {
    file,
    value: document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
  }
}

function aliasesOf(document: Document): Alias[] {
  const aliases: Alias[] = []
  visit(document, { Alias: (_key, alias) => void aliases.push(alias) })
  return aliases
}

// A quote that never closes is noticed at the end of the file; what helps is where it opened.
function openQuote(document: Document, noticed: number): number | undefined {
  let start: number | undefined
  visit(document, {
    Scalar(_key, { type, range }) {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
      if (quoted && range && range[0] < noticed && range[1] >= noticed) start = range[0]
    },
  })
  return start
}

function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root
  let offset = 0
  for (const segment of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === segment)
      if (pair === undefined) return offset
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(segment)]
      offset = startOf(node) ?? offset
    }
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined
}
