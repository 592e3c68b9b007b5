import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { EngineIndex } from '@/lib/grading/workers/engine-index'
import type { EngineFolder } from './engine-folder'

/** Makes one engine's part of `public/engines` from its installed package. */
export interface EngineMaker<K extends keyof EngineIndex> {
  readonly name: K
  /** Names the folder: raised with the package, and by hand when something else is made of the same package. */
  readonly version: string
  make(folder: EngineFolder): Promise<EngineIndex[K]>
}

/** The folder of an installed package. Throws where it is not installed. */
export function packageFolder(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name)
  for (let at = dirname(entry); at !== dirname(at); at = dirname(at)) {
    const manifest = join(at, 'package.json')
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === name) return at
  }
  throw new Error(`${name} is not installed.`)
}

export function versionOf(folder: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return version
}
