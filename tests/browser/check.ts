import { findChromium } from './find-chromium'

/** `npm test` step "browser": provides the browser for the end-to-end tests and says how. */
try {
  const { way, path } = await findChromium(console.log)
  console.log(`Chromium: ${path} (${way})`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
