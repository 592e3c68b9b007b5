import { catalogue } from '@/lib/curriculum/load'
import { environment } from '@/lib/environment'
import { appDatabase } from '../app-database'
import { appLog } from '../app-log'
import { newId } from '../new-id'
import { mailFault } from './mail-fault'
import { openPost } from './post'
import { type Postmen, startPostmen } from './postmen'

/** A development server loads modules again and again; one a process. */
const held: { cairnPostmen?: Promise<Postmen> } = globalThis as typeof globalThis & {
  cairnPostmen?: Promise<Postmen>
}

/** Starts reminders and mail in this process, and says where mail goes. */
export function startAppNotices(): void {
  if (held.cairnPostmen) return
  appLog().info({ mail: environment().mail.by }, mailGoes[environment().mail.by])
  held.cairnPostmen = start()
  held.cairnPostmen.catch((error) => {
    delete held.cairnPostmen
    appLog().error({ error: String(error) }, 'Reminders did not start')
  })
}

const mailGoes = {
  smtp: 'Reminders go out by e-mail',
  outbox: 'Mail is kept in data/outbox and goes to nobody',
  nothing: 'No mail is sent: CAIRN_SMTP_URL is not set. People find reminders in Cairn',
} as const

/** Stops them; what was taken on is back in line when this resolves. */
export async function stopAppNotices(): Promise<void> {
  const postmen = await held.cairnPostmen?.catch(() => undefined)
  delete held.cairnPostmen
  await postmen?.stop()
}

async function start(): Promise<Postmen> {
  const { mail } = environment()
  return startPostmen({
    db: await appDatabase(),
    catalogue,
    now: Date.now,
    environment: environment(),
    post: openPost(mail),
    owner: newId(),
    note: (error, what) =>
      appLog().warn({ what, error: mailFault(error) }, 'A reminder or a mail failed; it is tried again'),
  })
}
