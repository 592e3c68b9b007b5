import { buildApp } from './build.ts'
import { keepSecret } from './keep-secret.ts'
import { startApp, startFault } from './start.ts'
import { timed } from './timed.ts'

/** `npm run demo`: builds where needed, fills the demo's own database the first time, and serves it. */
const settings = {
  ...process.env,
  DATABASE_URL: 'file:./data/demo.db',
  CAIRN_DEMO: '1',
  CAIRN_SECRET: keepSecret('data/demo.secret'),
}
const began = performance.now()

try {
  await buildApp()
  // Only now: before the build there is no catalogue to fill the database from.
  const { prepareDemo } = await import('./prepare-demo.ts')
  await timed('Harebell, its people and their progress', () => prepareDemo(settings.DATABASE_URL, Date.now()))
  process.exitCode = await startApp(settings, ({ url }) => void tell(url))
} catch (error) {
  console.error(startFault(error))
  process.exitCode = 1
}

async function tell(url: string): Promise<void> {
  const { demoAccounts } = await import('@/lib/services/sign-in/demo')
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const accounts = demoAccounts.map(
    ({ label, email, password }) => `  ${label.padEnd(9)}${email}   ${password}`,
  )
  console.log(
    ['', `Cairn's demo is at ${url}  (${seconds} s)`, '', ...accounts, '', 'Ctrl-C stops it.'].join('\n'),
  )
}
