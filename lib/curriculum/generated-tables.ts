import manifest from '@/content/datasets/harebell/manifest.json'

const generated = new Set(Object.keys(manifest.visible.tables))

/** Whether the generator makes every one of these Harebell tables by now, so that SQL on them can run. */
export function areGenerated(tables: readonly string[]): boolean {
  return tables.length > 0 && tables.every((table) => generated.has(table))
}
