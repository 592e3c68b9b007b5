import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nextProgram, runNode } from './child.ts'
import { compressStatic } from './compress-static.ts'
import { writeContentSecurity } from './content-security.ts'
import { generate } from './generate.ts'
import { sourceKey } from './source-key.ts'
import { timed } from './timed.ts'

/** Where the application is built to and started from. */
export const distFolder = process.env.CAIRN_DIST ?? '.next'

/**
 * Builds the application, aside, and puts the whole build in place at the end: a build that fails leaves the one
 * before as it was. Does nothing where nothing changed since. Throws when a step fails.
 */
export async function buildApp(): Promise<'built' | 'unchanged'> {
  const key = sourceKey('.')
  if (builtFrom(distFolder) === key) return 'unchanged'
  const aside = `${distFolder}-aside`
  rmSync(aside, { recursive: true, force: true })
  console.log('Building Cairn; this takes a minute or two.')
  await timed('Curriculum, contract and data sets', generate)
  await timed('Pages and server', () => next(aside))
  await timed('Script policy of each page', async () => writeContentSecurity(aside))
  await timed('Scripts and stylesheets, packed', () => compressStatic(aside))
  writeFileSync(join(aside, 'build-key'), key)
  putInPlace(aside)
  return 'built'
}

/** Whether there is a finished build to start. */
export function hasBuild(dist = distFolder): boolean {
  return builtFrom(dist) !== undefined
}

function builtFrom(dist: string): string | undefined {
  const path = join(dist, 'build-key')
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

async function next(dist: string): Promise<void> {
  const code = await runNode([nextProgram, 'build'], {
    CAIRN_DIST: dist,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  if (code !== 0) throw new Error(`The build failed. What was built before is unchanged.`)
}

function putInPlace(aside: string): void {
  const before = `${distFolder}-before`
  rmSync(before, { recursive: true, force: true })
  if (existsSync(distFolder)) renameSync(distFolder, before)
  renameSync(aside, distFolder)
  rmSync(before, { recursive: true, force: true })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const started = performance.now()
    const outcome = await buildApp()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(
      outcome === 'built' ? `Built in ${seconds} s.` : `Nothing changed since the last build (${seconds} s).`,
    )
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
