import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const variantShape = z.object({
  tables: z.record(z.string(), z.object({ sha256: z.string() })),
  files: z.record(z.string(), z.string()).optional(),
})
const manifestShape = z.object({ visible: variantShape, hidden: variantShape })

/** SHA-256 of every table and file of the data set, by name or path, for each variant. */
export interface DataSums {
  readonly visible: ReadonlyMap<string, string>
  readonly hidden: ReadonlyMap<string, string>
}

/** As the manifest in a content folder has them; empty where there is none that can be read, which is told elsewhere. */
export function readDataSums(root: string): DataSums {
  const path = join(root, 'datasets', 'harebell', 'manifest.json')
  const read = manifestShape.safeParse(existsSync(path) ? parsed(readFileSync(path, 'utf8')) : undefined)
  if (!read.success) return { visible: new Map(), hidden: new Map() }
  return { visible: sumsOf(read.data.visible), hidden: sumsOf(read.data.hidden) }
}

/** The sums of some tables, files and folders, in the order of their names. */
export function sumsFor(sums: ReadonlyMap<string, string>, names: readonly string[]): [string, string][] {
  const wanted = [...sums].filter(([name]) =>
    names.some((one) => name === one || name.startsWith(`${one.replace(/\/$/, '')}/`)),
  )
  return wanted.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function sumsOf({ tables, files = {} }: z.infer<typeof variantShape>): Map<string, string> {
  const ofTables = Object.entries(tables).map(([name, { sha256 }]) => [name, sha256] as const)
  return new Map([...ofTables, ...Object.entries(files)])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
