import { createServer } from 'node:http'
import { startAppGraders } from '@/lib/services/practice/app-graders'

/**
 * A process that grades as the application does, with its real sandbox, on the database of its environment. It ends as
 * Next ends it: at a SIGTERM its server is closed, and then the process.
 */
const server = createServer()
process.on('SIGTERM', () => server.close(() => setImmediate(() => process.exit(143))))
server.listen(0, '127.0.0.1', () => {
  startAppGraders()
  console.log('started')
})
