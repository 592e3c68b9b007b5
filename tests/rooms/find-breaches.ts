import { fileRules } from './file-rules'
import { findCycles } from './find-cycles'
import { importRules } from './import-rules'
import type { Breach, Module } from './module'

/** Every place where a rule is not kept, by path and line. */
export function findBreaches(modules: readonly Module[]): readonly Breach[] {
  return [
    ...modules.flatMap(importBreaches),
    ...modules.flatMap(fileBreaches),
    ...cycleBreaches(modules),
  ].sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1))
}

const importBreaches = (module: Module): Breach[] =>
  importRules
    .filter((rule) => rule.from(module))
    .flatMap((rule) =>
      module.imports
        .filter((edge) => rule.forbids(edge, module))
        .map(({ target, line }) => ({
          path: module.path,
          line,
          message: `imports ${target} — ${rule.says} [${rule.name}]`,
        })),
    )

const fileBreaches = (module: Module): Breach[] =>
  fileRules
    .filter((rule) => rule.covers(module))
    .flatMap((rule) =>
      rule.finds(module).map((offset) => ({
        path: module.path,
        line: module.code.slice(0, offset).split('\n').length,
        message: `${rule.says} [${rule.name}]`,
      })),
    )

const cycleBreaches = (modules: readonly Module[]): Breach[] =>
  findCycles(modules).map((ring) => ({
    path: ring[0] ?? '',
    line: 1,
    message: `imports itself in a ring — ${ring.join(' → ')}: move what they share into a file of its own. [no-cycles]`,
  }))
