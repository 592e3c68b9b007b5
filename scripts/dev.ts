import { parseEnvironment } from '@/lib/environment'
import { ended, serverProgram, startNode } from './child.ts'
import { generate } from './generate.ts'
import { prepareDatabase, setUpNotice } from './prepare-database.ts'
import { startFault } from './start.ts'

/** `npm run dev`: the application as you edit it, on a database of its own and without a secret of your own. */
const settings = { DATABASE_URL: 'file:./data/dev.db', ...process.env, NODE_ENV: 'development' }

try {
  const environment = parseEnvironment(settings)
  await generate()
  const code = await prepareDatabase(environment)
  if (code) console.log(setUpNotice(code, environment.url))
  process.exitCode = await ended(
    startNode(serverProgram, {
      ...settings,
      NEXT_TELEMETRY_DISABLED: '1',
    }),
  )
} catch (error) {
  console.error(startFault(error))
  process.exitCode = 1
}
