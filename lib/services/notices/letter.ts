import type { SendMail } from 'nodemailer'

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
