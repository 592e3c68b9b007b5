import { ownCompetencyId } from '@/lib/paths/path-content'
import type { LocalDate } from '@/lib/planner/plan'
import { dayInWords } from './days'

/** Something that somebody is told, as it was noted. */
export interface Told {
  readonly kind: string
  /** Ids, titles and dates; a field that is missing or of another type is left out of the sentence. */
  readonly data: Readonly<Record<string, unknown>>
}

/** A sentence, and where to go from it: a path on this site. */
export interface NoticeInWords {
  readonly sentence: string
  readonly href: string
}

/** Says what somebody is told as one sentence. */
export function noticeInWords({ kind, data }: Told, today: LocalDate, locale?: string): NoticeInWords {
  const text = (key: string) => {
    const value = titleIn(data[key])
    return typeof value === 'string' && value !== '' ? oneLine(value) : undefined
  }
  const title = quoted(text('title') ?? text('competency') ?? text('path'))
  const date = text('dueOn')
  const day = date && /^\d{4}-\d\d-\d\d$/.test(date) ? dayInWords(date, today, locale) : undefined
  const note = text('note')
  const by = text('by') ? ` by ${text('by')}` : ''
  const person = text('person') ?? 'Somebody in your team'
  // Where a learner meets a path: `/paths` is for those who write it.
  const pathHref = text('pathId')
    ? `/my-paths#${encodeURIComponent(ownCompetencyId(text('pathId')!))}`
    : '/my-paths'
  const competencyHref = text('competencyId')
    ? `/competencies/${encodeURIComponent(text('competencyId')!)}`
    : '/roadmap'
  switch (kind) {
    case 'assigned':
      return say(`${title} was assigned to you${by}${day ? `, due ${day}` : ''}.`, '/roadmap')
    case 'withdrawn':
      return say(`${title} is no longer assigned to you.`, '/roadmap')
    case 'extended':
      return say(`${title} is now due ${day ?? 'later'}.`, '/roadmap')
    case 'due-soon':
      return say(`${title} is due ${day ?? 'soon'}.`, '/roadmap')
    case 'late':
      return say(`${title} was due ${day ?? 'before today'}. Your roadmap shows what is left.`, '/roadmap')
    case 'path-changed':
      return say(`The path ${title} has a new version${note ? `: ${note}` : '.'}`, pathHref)
    case 'evidence-submitted':
      return say(`${person} handed in evidence for ${title}.`, '/sign-offs')
    case 'evidence-approved':
      return say(`Your evidence for ${title} was signed off.`, competencyHref)
    case 'evidence-returned':
      return say(`Your evidence for ${title} came back with a note.`, competencyHref)
    case 'proposal-submitted':
      return say(`${person} asked for the path ${title}.`, '/assignments')
    case 'proposal-answered':
      return say(
        `Your request for the path ${title} was ${answerIn(data.approved)}${data.approved === true && day ? `, due ${day}` : ''}.`,
        pathHref,
      )
    case 'refresh-due':
      // Today's review may hold none of its cards: its own page leads to them all, and to an exercise.
      return say(`${title} is due for a refresh.`, competencyHref)
    default:
      return say('Something changed in your plan.', '/roadmap')
  }
}

/** A thing that was noted with its id is said by its title. */
function titleIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'title' in value ? value.title : value
}

function answerIn(approved: unknown): string {
  if (typeof approved !== 'boolean') return 'answered'
  return approved ? 'approved' : 'declined'
}

function say(sentence: string, href: string): NoticeInWords {
  return { sentence: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`, href }
}

function quoted(title: string | undefined): string {
  return title ? `“${title}”` : 'something'
}

/** A title that somebody wrote never breaks a sentence, a mail or its headers. */
function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return plain.length > 160 ? `${plain.slice(0, 159)}…` : plain
}
