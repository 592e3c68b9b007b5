import { type ConfigNode, depthLimit } from './config-node'
import type { HclReader } from './hcl-reader'

/** An expression as data where it is written out, else as its own text in `${…}`. Throws Unreadable. */
export function hclExpression(reader: HclReader): ConfigNode {
  reader.space()
  const [from, line] = [reader.at, reader.line]
  let node = operation(reader)
  if (reader.took('?')) {
    hclExpression(reader)
    reader.expect(':')
    hclExpression(reader)
    node = computed(reader, from, line)
  }
  return node
}

const operator = /==|!=|<=|>=|&&|\|\||[-+*/%<>](?!=)/y

/** Operands between operators; which binds first does not matter, since nothing is computed. */
function operation(reader: HclReader): ConfigNode {
  reader.space()
  const [from, line] = [reader.at, reader.line]
  let node = operand(reader)
  while (reader.peeks(operator)) {
    reader.space()
    reader.match(operator)
    operand(reader)
    node = computed(reader, from, line)
  }
  return node
}

function operand(reader: HclReader): ConfigNode {
  reader.space()
  const [from, line] = [reader.at, reader.line]
  const signs = reader.match(/(?:[-!]\s*)+/y)
  const start = reader.at
  let node = primary(reader)
  while (accessed(reader)) node = computed(reader, start, line)
  if (!signs) return node
  if (signs.trim() !== '-' || !('scalar' in node) || typeof node.scalar !== 'number')
    return computed(reader, from, line)
  return { line, scalar: -node.scalar }
}

/** `.name`, `.0`, `.*`, `[…]` */
function accessed(reader: HclReader): boolean {
  if (reader.match(/\.(?:\*|\d+|[\p{L}_][\p{L}\p{N}_-]*)/uy) !== undefined) return true
  if (reader.text[reader.at] !== '[') return false
  bracketed(reader, '[', ']', () => {
    if (!reader.took('*')) hclExpression(reader)
  })
  return true
}

function primary(reader: HclReader): ConfigNode {
  const [from, line] = [reader.at, reader.line]
  const sign = reader.text[from]
  if (sign === '"') return { line, scalar: quotedText(reader) }
  if (sign === '[') return list(reader, line)
  if (sign === '{') return object(reader, line)
  if (sign === '(') {
    bracketed(reader, '(', ')', () => hclExpression(reader))
    return computed(reader, from, line)
  }
  if (reader.text.startsWith('<<', from)) return { line, scalar: heredoc(reader) }
  const number = reader.match(/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y)
  if (number) return { line, scalar: Number(number) }
  const name = reader.name()
  if (name === undefined) throw reader.fault('a value is expected here')
  while (reader.match(/::[\p{L}_][\p{L}\p{N}_-]*/uy) !== undefined);
  if (reader.text[reader.at] === '(') {
    call(reader)
    return computed(reader, from, line)
  }
  if (name === 'null') return { line, scalar: null }
  return name === 'true' || name === 'false'
    ? { line, scalar: name === 'true' }
    : computed(reader, from, line)
}

function call(reader: HclReader): void {
  bracketed(reader, '(', ')', () => {
    while (!reader.peeks(/\)/y)) {
      hclExpression(reader)
      if (!reader.took('...') && !reader.took(',')) break
    }
  })
}

function list(reader: HclReader, line: number): ConfigNode {
  const from = reader.at
  const items: ConfigNode[] = []
  let isFor = false
  bracketed(reader, '[', ']', () => {
    isFor = reader.peeks(/for\b(?!\s*[,\]])/y)
    if (isFor) forParts(reader)
    while (!isFor && !reader.peeks(/\]/y)) {
      items.push(hclExpression(reader))
      if (!reader.took(',')) break
    }
  })
  return isFor ? computed(reader, from, line) : { line, items }
}

function object(reader: HclReader, line: number): ConfigNode {
  const from = reader.at
  const entries = new Map<string, ConfigNode>()
  let isFor = false
  bracketed(reader, '{', '}', () => {
    isFor = reader.peeks(/for\b(?!\s*[=:])/y)
    if (isFor) forParts(reader)
    while (!isFor && !reader.peeks(/\}/y)) {
      reader.space()
      const at = reader.at
      const key = objectKey(reader)
      if (entries.has(key)) throw reader.fault(`the key ${key} stands here twice`, at)
      const keyLine = reader.line
      if (!reader.took('=') && !reader.took(':')) throw reader.fault('= is expected here after the key')
      entries.set(key, { ...hclExpression(reader), line: keyLine })
      // Entries are parted by a comma or by a new line, and the space before it has been skipped.
      if (reader.took(',') || reader.peeks(/\}/y)) continue
      reader.space()
      if (!/\n/.test(lastSpace(reader))) {
        throw reader.fault('a comma or a new line is expected here')
      }
    }
  })
  return isFor ? computed(reader, from, line) : { line, entries: [...entries] }
}

function objectKey(reader: HclReader): string {
  reader.space()
  if (reader.text[reader.at] === '"') return quotedText(reader)
  if (reader.text[reader.at] === '(') {
    const from = reader.at
    bracketed(reader, '(', ')', () => hclExpression(reader))
    return `\${${reader.text.slice(from, reader.at)}}`
  }
  const key = reader.name() ?? reader.match(/\d+/y)
  if (key === undefined) throw reader.fault('a key is expected here')
  return key
}

/** `for k, v in things : key => value... if condition` */
function forParts(reader: HclReader): void {
  reader.name()
  if (reader.name() === undefined) throw reader.fault('a name is expected after for')
  if (reader.took(',') && reader.name() === undefined)
    throw reader.fault('a second name is expected after the comma')
  if (reader.name() !== 'in') throw reader.fault('in is expected here')
  hclExpression(reader)
  reader.expect(':')
  hclExpression(reader)
  if (reader.took('=>')) hclExpression(reader)
  reader.took('...')
  if (reader.peeks(/if\b/y)) {
    reader.name()
    hclExpression(reader)
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** Text in quotes, its escapes read; `${…}` stays in it as it is written. */
export function quotedText(reader: HclReader): string {
  const start = reader.at
  reader.at++
  let text = ''
  for (;;) {
    const plain = reader.match(/[^"\\\n$%]+/y)
    if (plain) text += plain
    const sign = reader.text[reader.at]
    if (sign === undefined || sign === '\n')
      throw reader.fault('the closing " is missing on this line', start)
    const doubled = reader.match(/\$\$\{|%%\{/y)
    if (doubled) text += doubled.slice(1)
    else if (reader.match(/"/y)) return text
    else if (sign === '\\') text += escapedSign(reader)
    else if (reader.text.startsWith('${', reader.at)) text += interpolation(reader)
    else {
      text += sign
      reader.at++
    }
  }
}

function escapedSign(reader: HclReader): string {
  const code = reader.match(/\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}/y)
  if (code && Number.parseInt(code.slice(2), 16) <= 0x10ffff)
    return String.fromCodePoint(Number.parseInt(code.slice(2), 16))
  const known = escapes[reader.text[reader.at + 1] ?? '']
  if (known === undefined) throw reader.fault(`\\${reader.text[reader.at + 1] ?? ''} is no escape of HCL`)
  reader.at += 2
  return known
}

function interpolation(reader: HclReader): string {
  const from = reader.at
  reader.at++
  bracketed(reader, '{', '}', () => {
    reader.took('~')
    hclExpression(reader)
    reader.took('~')
  })
  return reader.text.slice(from, reader.at)
}

function heredoc(reader: HclReader): string {
  const from = reader.at
  const head = reader.match(/<<-?[\p{L}_][\p{L}\p{N}_-]*\r?\n/uy)
  if (!head) throw reader.fault('the name of a heredoc is expected here, and a new line')
  const marker = head.replace(/^<<-?/, '').trim()
  const lines: string[] = []
  for (;;) {
    if (reader.at >= reader.text.length) throw reader.fault(`the heredoc has no closing ${marker}`, from)
    const line = reader.match(/[^\n]*\n?/y) ?? ''
    if (line.trim() === marker) {
      // The new line that ends the heredoc also ends its attribute.
      if (line.endsWith('\n')) reader.at--
      break
    }
    lines.push(line)
  }
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
  const indent = head.startsWith('<<-') && indents.length > 0 ? Math.min(...indents) : 0
  return lines.map((line) => line.slice(Math.min(indent, line.length - 1))).join('')
}

function bracketed(reader: HclReader, open: string, close: string, read: () => void): void {
  const from = reader.at
  reader.at += open.length
  if (++reader.nesting > depthLimit) throw reader.fault(`brackets are nested more than ${depthLimit} deep`)
  read()
  reader.space()
  if (!reader.text.startsWith(close, reader.at)) {
    const opened = reader.text.slice(0, from).split('\n').length
    throw reader.fault(`${close} is expected here, for the ${open} of line ${opened}`)
  }
  reader.at += close.length
  reader.nesting--
}

/** The space before the place that is read next. */
function lastSpace(reader: HclReader): string {
  return /\s*$/.exec(reader.text.slice(0, reader.at))?.[0] ?? ''
}

function computed(reader: HclReader, from: number, line: number): ConfigNode {
  return { line, scalar: `\${${reader.text.slice(from, reader.at).trim()}}` }
}
