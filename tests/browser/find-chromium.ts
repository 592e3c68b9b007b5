import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { describeFailure, startsUp } from './starts-up'
import { ways } from './ways'

const foundSchema = z.object({
  way: z.string(),
  path: z.string(),
  /** What its process needs beside ours, such as where its own libraries are. */
  env: z.record(z.string(), z.string()),
})

export type FoundChromium = z.infer<typeof foundSchema>

/** Thrown when no way led to a browser that starts; the message lists what each tried. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium'
}

const cacheFile = '.cache/chromium.json'

/**
 * A Chromium that really starts: found, downloaded, installed or unpacked, in that order (see `ways.ts`). The answer is
 * kept in `.cache`. `say` gets one line for each way tried. Throws NoChromium.
 */
export async function findChromium(say: (line: string) => void = () => undefined): Promise<FoundChromium> {
  const hidden = process.env.CAIRN_HIDE_SYSTEM_CHROMIUM === '1'
  const key = `${process.env.CAIRN_CHROMIUM ?? ''}|${hidden}`
  const known = await readCache(key)
  if (known) return known

  const tried: string[] = []
  const note = (line: string) => {
    tried.push(line)
    say(line)
  }
  for (const way of ways) {
    if (hidden && way.onMachine) {
      note(`${way.name}: left out, CAIRN_HIDE_SYSTEM_CHROMIUM is set`)
      continue
    }
    try {
      for (const candidate of await way.find()) {
        const failure = await startsUp(candidate)
        note(`${way.name}: ${candidate.path} ${failure ? `does not start (${failure})` : 'starts'}`)
        if (failure) continue
        const found = { way: way.name, ...candidate }
        await writeCache(key, found)
        return found
      }
    } catch (error) {
      note(`${way.name}: ${describeFailure(error)}`)
    }
  }
  throw new NoChromium(
    `No Chromium for the browser tests. Install one and name it in CAIRN_CHROMIUM. Tried:\n${tried.join('\n')}`,
  )
}

async function readCache(key: string): Promise<FoundChromium | undefined> {
  try {
    const kept = z.record(z.string(), foundSchema).parse(JSON.parse(await readFile(cacheFile, 'utf8')))
    const found = kept[key]
    return found && existsSync(found.path) ? found : undefined
  } catch {
    return undefined
  }
}

async function writeCache(key: string, found: FoundChromium): Promise<void> {
  await mkdir(dirname(cacheFile), { recursive: true })
  await writeFile(cacheFile, JSON.stringify({ [key]: found }, null, 2))
}
