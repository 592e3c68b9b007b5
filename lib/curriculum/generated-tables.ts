import manifest from '@/content/datasets/harebell/manifest.json'

const generated = new Set(Object.keys(manifest.visible.tables))

/** Whether the generator makes every one of these Harebell tables by now, so that SQL on them can run. */
export function areGenerated(tables: readonly string[]): boolean {
  return tables.length > 0 && tables.every((table) => generated.has(table))
}

/** Rows of each table in the visible data, by name; tables that are not generated are left out. */
export function rowCounts(tables: readonly string[]): Readonly<Record<string, number>> {
  const counts: Readonly<Record<string, { readonly rows: number } | undefined>> = manifest.visible.tables
  return Object.fromEntries(tables.flatMap((name) => (counts[name] ? [[name, counts[name].rows]] : [])))
}
