import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made from. Tests and documents are not. */
const sources = [
  'app',
  'content',
  'db',
  'lib',
  'public',
  'scripts',
  'mdx-components.tsx',
  'next.config.mjs',
  'package.json',
  'package-lock.json',
  'proxy.ts',
  'tsconfig.json',
]

/** Made from the sources, so they add nothing. */
const generated = new Set([
  'generated',
  'public/datasets',
  'public/engines',
  'public/exercises',
  'public/downloads.js',
])

/** A hash of every file that a build is made from, by path and content, and of the Node version. */
export function sourceKey(root: string): string {
  const hash = createHash('sha256').update(process.versions.node)
  for (const source of sources) {
    for (const path of filesUnder(root, source)) {
      hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
    }
  }
  return hash.digest('hex')
}

function filesUnder(root: string, path: string): string[] {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stats) return []
  if (!stats.isDirectory()) return [path]
  const names = readdirSync(join(root, path)).sort()
  return names
    .filter((name) => !name.startsWith('.') && !generated.has(name) && !generated.has(`${path}/${name}`))
    .flatMap((name) => filesUnder(root, `${path}/${name}`))
}
