import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { EngineFiles } from '@/lib/sandbox/engine-files'
import { startJailed } from '@/lib/sandbox/jailed-process'

/** What an escape is after: a file with a secret, and a port that counts who comes. */
export interface Loot {
  readonly folder: string
  readonly file: string
  readonly secret: string
  readonly port: number
  visits(): number
  remove(): Promise<void>
}

/** Puts out what an escape could take. */
export async function putOutLoot(): Promise<Loot> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-loot-'))
  const secret = `loot-${Math.random().toString(36).slice(2)}`
  const file = join(folder, 'secret.txt')
  await writeFile(file, secret)
  let visits = 0
  const server = createServer((socket) => {
    visits += 1
    socket.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    folder,
    file,
    secret,
    port: address.port,
    visits: () => visits,
    remove: async () => {
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
}

/** Bundles a guest of these tests as the product's own are bundled. Gives the script's path in `folder`. */
export async function bundleGuest(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.js`)
  await build({
    entryPoints: [fileURLToPath(new URL(`guests/${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'guest',
    footer: { js: 'guest.default' },
    define: { 'import.meta.url': '"file:///engine/engine.js"' },
    external: [
      'node:*',
      'ws',
      'fs',
      'fs/promises',
      'path',
      'url',
      'util',
      'crypto',
      'module',
      'child_process',
    ],
    logLevel: 'error',
  })
  return outfile
}

/**
 * Lets jailed processes try each escape; what was said of each, by name: `got …` or `refused …`. One that brings its
 * process down got nothing either; the rest go on in another.
 */
export async function attemptEscapes(
  files: EngineFiles,
  escapes: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const results: Record<string, string> = {}
  for (;;) {
    const left = Object.entries(escapes).filter(([name]) => !(name in results))
    const [first] = left
    if (!first) return results
    const said = await attemptInOne(files, Object.fromEntries(left))
    Object.assign(results, said)
    const next = left.find(([name]) => !(name in said))
    if (next) results[next[0]] = 'refused: the process ended'
  }
}

async function attemptInOne(files: EngineFiles, escapes: Record<string, string>) {
  const results: Record<string, string> = {}
  const jailed = await startJailed(files)
  try {
    const started = await jailed.next()
    if (started !== '{"kind":"ready"}') throw new Error(`The guest did not start: ${started}`)
    jailed.give({ escapes })
    while (Object.keys(results).length < Object.keys(escapes).length) {
      const message = await jailed.next()
      if (message === undefined) break
      const { name, result } = JSON.parse(message)
      if (name !== undefined) results[name] = result
    }
    return results
  } finally {
    await jailed.end()
  }
}
