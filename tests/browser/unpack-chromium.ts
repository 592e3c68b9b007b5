import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import type { Candidate } from './starts-up'

const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']

/**
 * The browser inside the npm package, with the libraries and fonts that its archives carry for a bare system, unpacked
 * once into `.cache`.
 */
export async function unpackChromium(): Promise<Candidate> {
  const folder = resolve('.cache/sparticuz-chromium')
  if (!existsSync(folder)) await unpack(folder)
  return {
    path: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}

async function unpack(folder: string): Promise<void> {
  const require = createRequire(import.meta.url)
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin')
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true })
  await inside(part, () => Promise.all(archives.map((file) => inflate(join(packed, file)))))
  await writeFile(join(part, 'fonts', 'fonts.conf'), fontsConfiguration(join(folder, 'fonts')))
  await rename(part, folder)
}

/** The package unpacks into the system's temporary folder, which others may share; so that is ours for the moment. */
async function inside(folder: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`
