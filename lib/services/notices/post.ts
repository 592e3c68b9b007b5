import { createTransport, type SendMail, type SmtpFault } from 'nodemailer'
import type { MailSettings } from '@/lib/environment'
import { outboxPost } from './outbox-post'

/** One mail, ready to go. */
export interface Letter {
  readonly to: string
  readonly toName: string | null
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same at every try, so that a rare second copy is known as one. */
  readonly messageId: string
  /** Where a mail program ends such mail with one click (RFC 8058). */
  readonly oneClickUrl?: string
}

/** Takes letters on. */
export interface Post {
  /** Resolves once it was taken on for good. Throws PostRefused, or whatever kept it from trying. */
  send(letter: Letter): Promise<void>
}

/** The server took the connection and said no to this letter for good: trying again is of no use. */
export class PostRefused extends Error {
  override readonly name = 'PostRefused'
}

/** How long each part of a try may take, in milliseconds; together less than a lease. */
const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
}

/** How long a try may take in all: a server that says a word now and then never times out by itself. */
export const tryMs = 60_000

/** How mail leaves this installation; undefined where it does not. `folder` is where an outbox lies. */
export function openPost(mail: MailSettings, folder = 'data/outbox'): Post | undefined {
  if (mail.by === 'nothing') return undefined
  if (mail.by === 'outbox') return outboxPost(mail.from, folder)
  const { url, from } = mail
  return {
    send: async (letter) => {
      const transport = createTransport({ url, ...patience })
      let timer: NodeJS.Timeout | undefined
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the mail server took too long')), tryMs)
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

/** A letter in the form that nodemailer takes; names and addresses go in as what they are, never as header text. */
export function mailOf(letter: Letter, from: string): SendMail {
  const { to, toName, subject, text, html, messageId, oneClickUrl } = letter
  return {
    from,
    to: { name: oneLine(toName ?? ''), address: to },
    subject: oneLine(subject),
    text,
    html,
    messageId,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(oneClickUrl
        ? { 'List-Unsubscribe': `<${oneClickUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** A line break in a name would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** No address in this place, or one that the server will never take. */
function refusalOf(error: unknown): unknown {
  const { responseCode, command, code } = error as SmtpFault
  const isForGood = (responseCode ?? 0) >= 500 && command === 'RCPT TO'
  return isForGood || (code === 'EENVELOPE' && !responseCode)
    ? new PostRefused(`the mail server refused the address (${responseCode ?? code})`, { cause: error })
    : error
}
