import { openDatabase } from '@/db/open'
import type { Post } from '@/lib/services/notices/letter'
import { openPost } from '@/lib/services/notices/post'
import { startPostmen } from '@/lib/services/notices/postmen'
import { smallCatalogue } from '../small-catalogue'

/**
 * A process of its own: tells people and sends what waits, once, as of a given instant, and ends; where something broke, it
 * says what and ends with 1. Without a mail server it says `sending` once it has taken a mail on, and is stuck there until it is
 * killed: no timeout of a connection lets it give the mail back.
 */
const [databaseUrl = '', now = '0', smtpUrl] = process.argv.slice(2)
const db = openDatabase(databaseUrl)
const mail = { by: 'smtp', url: smtpUrl ?? '', from: 'Cairn <cairn@example.org>' } as const
const stuck: Post = {
  send: () => {
    process.stdout.write('sending\n')
    return new Promise(() => setInterval(() => undefined, 60_000))
  },
}
const postmen = startPostmen({
  db,
  catalogue: smallCatalogue,
  now: () => Number(now),
  environment: { url: 'https://learn.example.org', secret: 'a secret of this test', demo: false, mail },
  post: smtpUrl === undefined ? stuck : openPost(mail),
  owner: `process-${process.pid}`,
  note: (error) => {
    console.error(error)
    process.exitCode = 1
  },
})
await postmen.idle()
await postmen.stop()
await db.close()
