import { mkdir } from 'node:fs/promises'
import type { Browser, BrowserContext } from '@playwright/test'
import { demoDatabase } from './browser/demo-database'
import { launchChromium } from './browser/launch-chromium'
import { type Screen, screens } from './browser/screens'
import { serveCairn } from './browser/serve-cairn'
import { settled } from './browser/settled'
import { signIn } from './browser/sign-in'

/** `npm run shots [-- name …]`: a picture of every screen, or of those named, in three widths and both themes. */
const folder = 'shots'
const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
]
const themes = ['light', 'dark'] as const
const wanted = process.argv.slice(2)
const chosen = screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
if (chosen.length === 0) throw new Error(`The screens: ${screens.map(({ name }) => name).join(', ')}`)

const database = await demoDatabase()
const served = await serveCairn({ port: 3180, databaseUrl: database.url, demo: true })
const browser = await launchChromium()
try {
  await mkdir(folder, { recursive: true })
  for (const [at, screen] of chosen.entries()) {
    const took = await photograph(browser, screen)
    console.log(`${String(at + 1).padStart(2)}/${chosen.length}  ${screen.name.padEnd(18)} ${took} pictures`)
  }
  console.log(`In ${folder}/`)
} finally {
  await browser.close()
  await served.stop()
  await database.remove()
}

async function photograph(browser: Browser, screen: Screen): Promise<number> {
  let took = 0
  for (const theme of themes) {
    const context = await browser.newContext({
      baseURL: served.origin,
      colorScheme: theme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    })
    if (screen.as) await signIn(context.request, screen.as)
    for (const size of sizes) {
      await take(context, screen, size, `${folder}/${screen.name}-${size.width}-${theme}.png`)
      took += 1
    }
    await context.close()
  }
  return took
}

async function take(
  context: BrowserContext,
  { path }: Screen,
  size: { width: number; height: number },
  file: string,
): Promise<void> {
  const page = await context.newPage()
  await page.setViewportSize(size)
  await page.goto(path)
  await settled(page)
  await page.screenshot({ path: file, fullPage: true })
  await page.close()
}
