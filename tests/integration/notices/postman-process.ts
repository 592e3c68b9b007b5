import { openDatabase } from '@/db/open'
import { openPost } from '@/lib/services/notices/post'
import { startPostmen } from '@/lib/services/notices/postmen'
import { smallCatalogue } from '../small-catalogue'

/** A process of its own: tells people and sends what waits, once, as of a given instant, and ends. */
const [databaseUrl = '', smtpUrl = '', now = '0'] = process.argv.slice(2)
const db = openDatabase(databaseUrl)
const mail = { by: 'smtp', url: smtpUrl, from: 'Cairn <cairn@example.org>' } as const
const postmen = startPostmen({
  db,
  catalogue: smallCatalogue,
  now: () => Number(now),
  environment: { url: 'https://learn.example.org', secret: 'a secret of this test', demo: false, mail },
  post: openPost(mail),
  owner: `process-${process.pid}`,
  note: () => undefined,
})
await postmen.idle()
await postmen.stop()
await db.close()
