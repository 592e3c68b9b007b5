import { createHash } from 'node:crypto'
import { toCsv } from './csv'
import { makeHarebell } from './harebell'
import { hidden, type Variant, visible } from './variant'

export interface ManifestTable {
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** What the generator must give, byte for byte, on every machine. */
export interface Manifest {
  readonly version: 1
  readonly visible: { readonly seed: number; readonly tables: Readonly<Record<string, ManifestTable>> }
  readonly hidden: { readonly seed: number; readonly tables: Readonly<Record<string, ManifestTable>> }
}

export function makeManifest(): Manifest {
  return { version: 1, visible: tablesOf(visible), hidden: tablesOf(hidden) }
}

function tablesOf(variant: Variant) {
  const tables: Record<string, ManifestTable> = {}
  for (const filled of makeHarebell(variant)) {
    const csv = toCsv(filled)
    tables[filled.table.name] = {
      rows: filled.rows.length,
      bytes: Buffer.byteLength(csv),
      sha256: createHash('sha256').update(csv).digest('hex'),
    }
  }
  return { seed: variant.seed, tables }
}
