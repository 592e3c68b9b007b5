import { createServer } from 'node:http'
import { startAppGraders, stopAppGraders } from '@/lib/services/practice/app-graders'

/**
 * A process that grades as the application does, with its real sandbox, on the database of its environment. It ends as
 * the application does: at a SIGTERM what it took on is put back, and then the process ends.
 */
const server = createServer()
process.on('SIGTERM', async () => {
  server.close()
  await stopAppGraders()
  process.exit(143)
})
server.listen(0, '127.0.0.1', () => {
  startAppGraders()
  console.log('started')
})
