import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeHarebell } from './harebell'
import { makeManifest } from './manifest'
import { schemaSql } from './schema-sql'
import { visible } from './variant'

/** `npm run data:harebell`: writes manifest.json and schema.sql beside this file. The tables themselves are built, not kept. */
const write = (name: string, text: string) =>
  writeFileSync(fileURLToPath(new URL(name, import.meta.url)), text)

const manifest = makeManifest()
write('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)
write('schema.sql', schemaSql(makeHarebell(visible).map(({ table }) => table)))
for (const [name, { rows, bytes, sha256 }] of Object.entries(manifest.visible.tables)) {
  console.log(
    `${name.padEnd(24)} ${String(rows).padStart(6)} rows ${String(bytes).padStart(8)} bytes  ${sha256.slice(0, 8)}`,
  )
}
