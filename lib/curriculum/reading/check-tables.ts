import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { suggestion } from './closest'
import type { Content } from './content'
import type { Report } from './fault'

/** As much of the data set's manifest as matters here: the tables the generator makes. */
const manifestShape = z.object({ visible: z.object({ tables: z.record(z.string(), z.unknown()) }) })
const manifestPath = ['datasets', 'harebell', 'manifest.json']

/** Checks that `tables.yaml` names every table the generator makes; it may also name tables still to come. */
export function checkTables({ tables, name }: Content, root: string, report: Report): void {
  const path = join(root, ...manifestPath)
  if (tables === undefined || !existsSync(path)) return
  const generated = generatedTables(readFileSync(path, 'utf8'))
  if (generated === undefined) {
    const hint = 'generate the data set again, which writes it'
    const file = [name, ...manifestPath].join('/')
    report({ file, line: 1, message: 'the manifest cannot be read', hint })
    return
  }
  const named = Object.keys(tables.value.tables)
  for (const table of generated) {
    if (named.includes(table)) continue
    const message = `the data set makes a table \`${table}\` that is not named here`
    const hint = suggestion(table, named, 'add it, with what one row of it is')
    report({ file: tables.file, line: tables.lineOf(['tables']), message, hint })
  }
}

function generatedTables(text: string): string[] | undefined {
  try {
    return Object.keys(manifestShape.parse(JSON.parse(text)).visible.tables)
  } catch {
    return undefined
  }
}
