import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { moduleText } from './engine-folder'
import { type EngineMaker, packageFolder, versionOf } from './engine-maker'
import { packTar } from './pack-tar'

const root = packageFolder('@electric-sql/pglite')
const dist = join(root, 'dist')

/** PostgreSQL: PGlite's modules as they are, its binary files compressed, and a new cluster, which takes seconds to make. */
export const pglite: EngineMaker<'pglite'> = {
  name: 'pglite',
  version: `${versionOf(root)}-1`,
  async make(folder) {
    for (const name of readdirSync(dist)) {
      if (/^chunk-\w+\.js$/.test(name)) folder.text(name, moduleText(join(dist, name)))
    }
    const [wasm, data, cluster] = await Promise.all([
      folder.packed('pglite.wasm', readFileSync(join(dist, 'pglite.wasm'))),
      folder.packed('pglite.data', readFileSync(join(dist, 'pglite.data'))),
      newCluster().then((tar) => folder.packed('cluster', packTar(tar))),
    ])
    return { module: folder.text('index.js', moduleText(join(dist, 'index.js'))), wasm, data, cluster }
  },
}

async function newCluster(): Promise<Uint8Array> {
  const database = await PGlite.create()
  const dump = await database.dumpDataDir('none')
  await database.close()
  return new Uint8Array(await dump.arrayBuffer())
}
