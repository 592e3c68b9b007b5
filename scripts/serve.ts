import next from 'next'
import { environment } from '@/lib/environment'
import { createCairnServer } from '@/lib/server/create-server'
import { createStaticFiles } from '@/lib/server/static-files'
import { closeAppDatabase } from '@/lib/services/app-database'
import { appLog } from '@/lib/services/app-log'
import { startAppNotices, stopAppNotices } from '@/lib/services/notices/app-notices'
import { startAppGraders, stopAppGraders } from '@/lib/services/practice/app-graders'
import { distFolder } from './build.ts'

/** How long requests under way may take to end once the process was told to, in milliseconds. */
const patience = 8_000

/** The server's own process: `npm start`, `npm run demo` and `npm run dev` start it with its environment in place. */
const { port, production } = environment()
const pages = next({ dev: !production, port, hostname: 'localhost' })
await pages.prepare()
const server = createCairnServer(
  pages.getRequestHandler(),
  undefined,
  production ? createStaticFiles(distFolder) : undefined,
)
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
server.listen(port)
startAppGraders()
startAppNotices()

/** Takes no new requests, lets those under way end, puts what is being graded back in line, and closes the database. */
async function stop(): Promise<void> {
  setTimeout(() => process.exit(0), patience).unref()
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  await stopAppGraders()
  await stopAppNotices().catch((error) =>
    appLog().warn({ error: String(error) }, 'Reminders did not stop cleanly'),
  )
  await closed
  await closeAppDatabase()
  process.exit(0)
}
