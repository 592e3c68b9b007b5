import { createTransport, type SmtpFault } from 'nodemailer'
import type { MailSettings } from '@/lib/environment'
import { mailOf, type Post } from './letter'
import { outboxPost } from './outbox-post'

/** The server took the connection and said no to this letter for good: trying again is of no use. */
export class PostRefused extends Error {
  override readonly name = 'PostRefused'
}

/** How long each part of a try may take, in milliseconds; together less than a lease. */
const usualPatience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
}

/** How long a try may take in all: a server that says a word now and then never times out by itself. */
const tryMs = 60_000

interface PostOptions {
  /** Where an outbox lies. */
  readonly folder?: string
  /** What ends a try, in milliseconds. */
  readonly atMostMs?: number
  /** What ends a part of it, in milliseconds, by nodemailer's names. */
  readonly patience?: Readonly<Record<string, number>>
}

/** How mail leaves this installation; undefined where it does not. */
export function openPost(
  mail: MailSettings,
  { folder = 'data/outbox', atMostMs = tryMs, patience = usualPatience }: PostOptions = {},
): Post | undefined {
  if (mail.by === 'nothing') return undefined
  if (mail.by === 'outbox') return outboxPost(mail.from, folder)
  const { url, from } = mail
  return {
    send: async (letter) => {
      const transport = createTransport({ url: withPatience(url, patience) })
      let timer: NodeJS.Timeout | undefined
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the mail server took too long')), atMostMs)
      })
      try {
        await Promise.race([transport.sendMail(mailOf(letter, from)), tooLong])
      } catch (error) {
        throw refusalOf(error)
      } finally {
        clearTimeout(timer)
        transport.close()
      }
    },
  }
}

/** nodemailer takes a URL or options, never both: what is no part of the URL yet goes there. */
function withPatience(url: string, patience: Readonly<Record<string, number>>): string {
  const patient = new URL(url)
  for (const [name, ms] of Object.entries(patience))
    if (!patient.searchParams.has(name)) patient.searchParams.set(name, String(ms))
  return patient.href
}

/** No address in this place, or one that the server will never take. */
function refusalOf(error: unknown): unknown {
  const { responseCode, command, code } = error as SmtpFault
  const isForGood = (responseCode ?? 0) >= 500 && command === 'RCPT TO'
  return isForGood || (code === 'EENVELOPE' && !responseCode)
    ? new PostRefused(`the mail server refused the address (${responseCode ?? code})`, { cause: error })
    : error
}
