import { chromium } from '@playwright/test'
import { chromiumArguments } from './chromium-arguments'

/** A browser that may or may not start. */
export interface Candidate {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

/** Starts it, opens an empty page and closes it. Gives undefined when that worked, else why not in one line. */
export async function startsUp({ path, env }: Candidate): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: [...chromiumArguments],
      env: { ...process.env, ...env },
      timeout: 20_000,
    })
    try {
      const page = await browser.newPage()
      await page.goto('about:blank')
      return undefined
    } finally {
      await browser.close()
    }
  } catch (error) {
    return describeFailure(error)
  }
}

/** The line of an error that tells most: a missing library if it names one, else the first. */
export function describeFailure(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n')
  const telling = lines.find((line) => /error while loading|cannot open|No such file/.test(line))
  return (telling ?? lines[0] ?? 'unknown').trim().slice(0, 160)
}
