import type { NoticeInWords } from './notice'

/** A mail in words: plain text, and the same as simple HTML. */
export interface LetterInWords {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** What a digest says. */
export interface DigestFacts {
  readonly name: string
  readonly notices: readonly NoticeInWords[]
  /** What is unread beside these. */
  readonly more: number
  readonly cadence: 'daily' | 'weekly'
  /** The public address of this installation, without a slash at its end. */
  readonly url: string
  /** Where mail is switched off. */
  readonly unsubscribeUrl: string
}

/** Writes a digest. */
export function digestInWords(digest: DigestFacts): LetterInWords {
  const { name, notices, more, cadence, url, unsubscribeUrl } = digest
  const rest = more > 0 ? [`${more} more: ${url}/inbox`] : []
  const paragraphs = [
    `Hello ${name},`,
    `this is what is new for you in Cairn since the last mail.`,
    ...notices.map(({ sentence, href }) => `${sentence}\n${url}${href}`),
    ...rest,
    `You get this mail ${cadence === 'daily' ? 'once a day' : 'once a week'}, when there is something to tell. Change that: ${url}/settings\nNo more mail: ${unsubscribeUrl}`,
  ]
  const [first] = notices
  const others = notices.length - 1 + more
  return {
    subject: first
      ? `Cairn: ${first.sentence}${others > 0 ? ` And ${others} more.` : ''}`
      : 'Cairn: nothing new',
    ...letterBody(paragraphs),
  }
}

/** Paragraphs as plain text and as HTML; an address in a line becomes a link. */
export function letterBody(paragraphs: readonly string[]): Pick<LetterInWords, 'text' | 'html'> {
  const html = paragraphs.map((one) => `<p>${one.split('\n').map(linked).join('<br>')}</p>`).join('\n')
  return {
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="en"><meta charset="utf-8"><body style="font-family: sans-serif; line-height: 1.5; max-width: 38rem">\n${html}\n</body></html>\n`,
  }
}

function linked(line: string): string {
  return line
    .split(/(https?:\/\/\S+)/)
    .map((part, place) =>
      place % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part),
    )
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
