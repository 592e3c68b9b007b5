import { posix } from 'node:path'
import { parseSync, type StaticExportEntry, type StaticImport } from 'oxc-parser'
import type { Import, Module } from './module'

/** Reads a TypeScript or MDX source. `exists` tells whether a path from the project's folder is a file. */
export function parseModule(path: string, source: string, exists: (path: string) => boolean): Module {
  const text = path.endsWith('.mdx') ? onlyModuleLines(source) : source
  const { module, comments, program, errors } = parseSync(path.replace(/\.mdx$/, '.tsx'), text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const code = blank(text, comments)
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const found = (specifier: string, offset: number, isTypeOnly: boolean): Import => ({
    ...resolve(path, specifier, exists),
    isTypeOnly,
    line: lineAt(offset),
  })
  const forwarded = module.staticExports.flatMap(({ entries }) => entries).filter(hasSource)

  return {
    path,
    code,
    lines: source.trimEnd().split('\n').length,
    isClient: program.body.some(
      (node) => node.type === 'ExpressionStatement' && 'directive' in node && node.directive === 'use client',
    ),
    isBarrel:
      forwarded.length > 0 &&
      program.body.every(({ type }) => type.startsWith('Export') === true || type === 'ImportDeclaration') &&
      module.staticExports.every(({ entries }) => entries.every(hasSource)),
    imports: [
      ...module.staticImports.map((one) => found(one.moduleRequest.value, one.start, isTypeImport(one))),
      ...forwarded.map((one) => found(one.moduleRequest.value, one.start, one.isType)),
      ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
        const specifier = literalStart(text.slice(start, end))
        return specifier === undefined ? [] : [found(specifier, start, false)]
      }),
      ...[...code.matchAll(/new URL\(\s*'([^']+)',\s*import\.meta\.url/g)].map((match) =>
        found(match[1] ?? '', match.index, false),
      ),
    ],
  }
}

/** Prose cannot be parsed; its import and export statements can. */
const onlyModuleLines = (source: string) =>
  source
    .split('\n')
    .map((line) => (/^(import|export)\s/.test(line) ? line : ''))
    .join('\n')

const isTypeImport = ({ entries }: StaticImport) =>
  entries.length > 0 && entries.every(({ isType }) => isType)

const hasSource = (
  entry: StaticExportEntry,
): entry is StaticExportEntry & { moduleRequest: NonNullable<StaticExportEntry['moduleRequest']> } =>
  entry.moduleRequest !== null

/** What an `import(…)` surely begins with: all of a string, a template's part before its first value. */
function literalStart(expression: string): string | undefined {
  const literal = /^['"]([^'"]+)['"]$/.exec(expression)?.[1]
  return literal ?? /^`([^`$]+)/.exec(expression)?.[1]
}

function resolve(from: string, specifier: string, exists: (path: string) => boolean) {
  const path = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(from), specifier)
      : undefined
  if (path === undefined) return { target: specifier, isPackage: true }
  const endings = ['', '.ts', '.tsx', '.mts', '.mdx']
  const ending = endings.find((one) => exists(`${path}${one}`)) ?? ''
  return { target: `${path}${ending}`, isPackage: false }
}

function blank(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of spans) {
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ')
    at = end
  }
  return result + text.slice(at)
}
