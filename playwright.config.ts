import { defineConfig } from '@playwright/test'
import { chromiumArguments } from './tests/browser/chromium-arguments'
import { findChromium } from './tests/browser/find-chromium'
import { freePort } from './tests/runner/free-port'

// Kept in the environment, so that every process that reads this file finds the same one.
process.env.CAIRN_E2E_PORT ??= String(await freePort())
const port = Number(process.env.CAIRN_E2E_PORT)
const { path, env } = await findChromium()

/** Journeys in a real Chromium against the production build and a demo organisation of their own. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One browser at a time: two cores also carry the server.
  workers: 1,
  forbidOnly: true,
  // A busy machine can be slower than any limit once; what passed only then is told apart in the summary.
  retries: 1,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: process.env.CAIRN_TRACE === '1' ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: path,
      args: [...chromiumArguments],
      env: { ...definedOnly(process.env), ...env },
    },
  },
  webServer: {
    command: `node --import tsx tests/e2e/serve.ts ${port}`,
    url: `http://localhost:${port}/api/health/ready`,
    timeout: 90_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
