import { type ConfigDocument, type ConfigPath, pathText } from '../../checks/config-document'
import type { GradingFault } from '../../verdict'

/** A parsed value with the line it stands on, from 1. */
export type ConfigNode =
  | { readonly line: number; readonly scalar: string | number | boolean | null }
  | { readonly line: number; readonly items: readonly ConfigNode[] }
  | { readonly line: number; readonly entries: readonly (readonly [key: string, node: ConfigNode])[] }

export type ParsedConfig = { readonly document: ConfigDocument } | { readonly fault: GradingFault }

/** Brackets within brackets that a parser follows; deeper text is refused rather than the stack overrun. */
export const depthLimit = 100

/** A place where a text cannot be read on; parsers throw it, and `parseConfig` makes a fault of it. */
export class Unreadable extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message)
  }
}

/** Gives line and column of an offset in this text, both from 1. */
export function placesIn(text: string): (at: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (at) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
  }
}

export function documentOf(root: ConfigNode): ConfigDocument {
  const lines: [string, number][] = []
  const value = plainValue(root, [], lines)
  return { root: value, lines: Object.fromEntries(lines) }
}

function plainValue(node: ConfigNode, path: ConfigPath, lines: [string, number][]): unknown {
  lines.push([pathText(path), node.line])
  if ('scalar' in node) return node.scalar
  if ('items' in node) return node.items.map((item, at) => plainValue(item, [...path, at], lines))
  return Object.fromEntries(
    node.entries.map(([key, inner]) => [key, plainValue(inner, [...path, key], lines)]),
  )
}
