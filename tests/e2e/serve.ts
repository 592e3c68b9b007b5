import { demoDatabase } from '@/tests/browser/demo-database'
import { serveCairn } from '@/tests/browser/serve-cairn'

/** What the end-to-end tests run against: the production build with Harebell in a database that goes when it ends. */
const database = await demoDatabase()
const served = await serveCairn({ port: Number(process.argv[2]), databaseUrl: database.url, demo: true })
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, async () => {
    await served.stop()
    await database.remove()
    process.exit(0)
  })
