import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Asset } from '@/lib/grading/workers/engine-index'

const compress = promisify(gzip)

/** An engine's own folder below `public/engines`; it gives the address of each file that is put there. */
export interface EngineFolder {
  /** Text as it is, such as a module. */
  text(name: string, content: string): string
  /** A large file compressed once, instead of at every request. */
  packed(name: string, content: Uint8Array): Promise<Asset>
  /** A file that is compressed already. */
  asIs(name: string, content: Uint8Array): Asset
}

export function makeEngineFolder(path: string): EngineFolder {
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(path, name), content)
    return `/engines/${basename(path)}/${name}`
  }
  return {
    text: put,
    packed: async (name, content) => {
      const bytes = await compress(content, { level: 9 })
      return { url: put(`${name}.gz`, bytes), bytes: bytes.length }
    },
    asIs: (name, content) => ({ url: put(name, content), bytes: content.length }),
  }
}

/** A module's text without the pointer to a source map that is not copied. */
export function moduleText(file: string): string {
  return readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
}
