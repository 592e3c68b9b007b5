import type { ConfigDocument } from '../../checks/config-document'
import { type ConfigNode, depthLimit, documentOf, placesIn, Unreadable } from './config-node'

/**
 * JSON as RFC 8259 has it, with a line for every value and an error that says where, the same in every browser, which
 * `JSON.parse` gives in none. A key given twice is an error: readers of it would disagree. Throws Unreadable.
 */
export function parseJson(text: string): ConfigDocument {
  const reader = new JsonReader(text)
  const root = reader.value(0)
  reader.end()
  return documentOf(root)
}

const token =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])|(true|false|null)(?!\w))/y

class JsonReader {
  private at = 0
  private readonly placeOf: ReturnType<typeof placesIn>
  constructor(private readonly text: string) {
    this.placeOf = placesIn(text)
  }

  value(depth: number): ConfigNode {
    if (depth > depthLimit) throw this.fault(`brackets are nested more than ${depthLimit} deep`)
    const [, sign, string, number, word] = this.next('a value')
    const line = this.placeOf(this.at - 1).line
    if (sign === '{') return { line, entries: this.entries(depth) }
    if (sign === '[') return { line, items: this.items(depth) }
    if (sign !== undefined) throw this.back(`a value is expected here, not ${sign}`)
    return {
      line,
      scalar: string === undefined ? JSON.parse(number ?? word ?? 'null') : this.decoded(string),
    }
  }

  end(): void {
    if (this.text.slice(this.at).trim() !== '')
      throw this.fault('something follows after the end of the value')
  }

  private items(depth: number): ConfigNode[] {
    const items: ConfigNode[] = []
    if (this.took(']')) return items
    for (;;) {
      items.push(this.value(depth + 1))
      if (this.next('a comma or ]')[1] === ']') return items
      if (this.text[this.at - 1] !== ',') throw this.back('a comma or ] is expected here')
    }
  }

  private entries(depth: number): (readonly [string, ConfigNode])[] {
    const entries = new Map<string, ConfigNode>()
    if (this.took('}')) return []
    for (;;) {
      const [, , string] = this.next('a key')
      if (string === undefined) throw this.back('a key in double quotes is expected here')
      const key = this.decoded(string)
      if (entries.has(key)) throw this.back(`the key "${key}" stands here twice`)
      const line = this.placeOf(this.at - 1).line
      if (this.next('a colon')[1] !== ':') throw this.back('a colon is expected here')
      entries.set(key, { ...this.value(depth + 1), line })
      const sign = this.next('a comma or }')[1]
      if (sign === '}') return [...entries]
      if (sign !== ',') throw this.back('a comma or } is expected here')
    }
  }

  private decoded(string: string): string {
    try {
      return JSON.parse(string)
    } catch {
      throw this.back('this text holds a new line or a tab: write it as \\n or \\t')
    }
  }

  private took(sign: string): boolean {
    token.lastIndex = this.at
    if (token.exec(this.text)?.[1] !== sign) return false
    this.at = token.lastIndex
    return true
  }

  private next(wanted: string): RegExpExecArray {
    token.lastIndex = this.at
    const match = token.exec(this.text)
    if (!match) throw this.fault(`${wanted} is expected here`)
    this.at = token.lastIndex
    return match
  }

  /** At the sign that was read last. */
  private back(message: string): Unreadable {
    const { line, column } = this.placeOf(this.at - 1)
    return new Unreadable(message, line, column)
  }

  private fault(message: string): Unreadable {
    const rest = this.text.slice(this.at)
    const { line, column } = this.placeOf(this.at + rest.length - rest.trimStart().length)
    return new Unreadable(message, line, column)
  }
}
