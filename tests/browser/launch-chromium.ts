import { type Browser, chromium } from '@playwright/test'
import { chromiumArguments } from './chromium-arguments'
import { findChromium } from './find-chromium'

/** A running Chromium, as the end-to-end tests use it. Throws NoChromium. */
export async function launchChromium(): Promise<Browser> {
  const { path, env } = await findChromium(console.log)
  return chromium.launch({
    executablePath: path,
    args: [...chromiumArguments],
    env: { ...process.env, ...env },
  })
}
