import { createHash } from 'node:crypto'
import { toCsv } from './csv'
import { makeHarebellFiles } from './files/harebell-files'
import { makeHarebell } from './harebell'
import { hidden, type Variant, visible } from './variant'

export interface ManifestTable {
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

interface ManifestVariant {
  readonly seed: number
  readonly tables: Readonly<Record<string, ManifestTable>>
  /** SHA-256 of each file, by path. */
  readonly files: Readonly<Record<string, string>>
}

/** What the generator must give, byte for byte, on every machine. */
export interface Manifest {
  readonly version: 1
  readonly visible: ManifestVariant
  readonly hidden: ManifestVariant
}

export function makeManifest(): Manifest {
  return { version: 1, visible: sumsOf(visible), hidden: sumsOf(hidden) }
}

function sumsOf(variant: Variant): ManifestVariant {
  const tables: Record<string, ManifestTable> = {}
  for (const filled of makeHarebell(variant)) {
    const csv = toCsv(filled)
    tables[filled.table.name] = {
      rows: filled.rows.length,
      bytes: Buffer.byteLength(csv),
      sha256: sha256(csv),
    }
  }
  const files = makeHarebellFiles(variant).map(({ path, bytes }) => [path, sha256(bytes)])
  return { seed: variant.seed, tables, files: Object.fromEntries(files) }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
