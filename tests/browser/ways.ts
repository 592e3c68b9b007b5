import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import type { Candidate } from './starts-up'
import { unpackChromium } from './unpack-chromium'

const run = promisify(execFile)

/** One way to come by a browser. Throws an Error whose message says in one line why it cannot. */
export interface Way {
  readonly name: string
  /** Uses or changes what is installed on the machine. */
  readonly onMachine: boolean
  find(): Promise<readonly Candidate[]>
}

/** In the order they are tried: what is there costs nothing, what is in the packages always works. */
export const ways: readonly Way[] = [
  { name: 'CAIRN_CHROMIUM', onMachine: false, find: async () => named() },
  { name: 'on this machine', onMachine: true, find: async () => installed() },
  { name: "Playwright's download", onMachine: false, find: downloaded },
  { name: "Debian's package", onMachine: true, find: fromDebian },
  { name: '@sparticuz/chromium', onMachine: false, find: async () => [await unpackChromium()] },
]

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function named(): Candidate[] {
  const path = process.env.CAIRN_CHROMIUM
  if (!path) throw new Error('not set')
  if (!existsSync(path)) throw new Error(`there is no file ${path}`)
  return [{ path, env: {} }]
}

function installed(): Candidate[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const paths = [...folders.flatMap((folder) => programs.map((name) => join(folder, name))), ...places]
  const present = paths.filter((path) => existsSync(path))
  if (present.length === 0) throw new Error('none found')
  return present.map((path) => ({ path, env: {} }))
}

async function downloaded(): Promise<Candidate[]> {
  const path = chromium.executablePath()
  if (!existsSync(path)) await download()
  if (!existsSync(path)) throw new Error('the download left nothing behind')
  return [{ path, env: {} }]
}

/** Bounded, because a network that swallows packets would hold up the tests for as long as it likes. */
async function download(): Promise<void> {
  try {
    await run('node_modules/.bin/playwright', ['install', 'chromium'], {
      timeout: 90_000,
      killSignal: 'SIGKILL',
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' },
    })
  } catch {
    throw new Error('it could not be fetched from here')
  }
}

async function fromDebian(): Promise<Candidate[]> {
  if (process.getuid?.() !== 0) throw new Error('only root may install it')
  if (!existsSync('/usr/bin/apt-get')) throw new Error('there is no apt-get')
  const options = { timeout: 240_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update', '-qq'], options)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return installed()
}
