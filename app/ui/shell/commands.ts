import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import { stepHref } from '@/lib/roadmap/curriculum-index'

/** Something the command palette can go to. */
export interface CommandItem {
  readonly id: string
  readonly title: string
  readonly subtitle?: string
  readonly href: string
  /** Words it is also found by. */
  readonly keywords: readonly string[]
}

/** Every competency, and after all of them every step, in curriculum order. */
export function curriculumCommands(curriculum: CurriculumBrief): readonly CommandItem[] {
  const levels = new Map(curriculum.levels.map(({ id, name }) => [id, name]))
  const strands = new Map(curriculum.strands.map(({ id, title }) => [id, title]))
  const competencies = curriculum.competencies.map(({ id, title, distinction, level, strand }) => ({
    id,
    title,
    subtitle: [levels.get(level), distinction].filter(Boolean).join(', '),
    href: `/competencies/${id}`,
    keywords: ['competency', strands.get(strand) ?? ''],
  }))
  const steps = curriculum.competencies.flatMap((competency) =>
    competency.steps.map((step) => ({
      id: step.id,
      title: step.title,
      subtitle: competency.title,
      href: stepHref(step),
      keywords: [step.kind, levels.get(competency.level) ?? ''],
    })),
  )
  return [...competencies, ...steps]
}

/**
 * The commands that hold every word of the query somewhere, best first: a title that begins with it, then a word of the
 * title that does, then the rest; within each in the order given. At most `limit`.
 */
export function findCommands(
  items: readonly CommandItem[],
  query: string,
  limit = 12,
): readonly CommandItem[] {
  const words = plain(query).split(' ').filter(Boolean)
  const wanted = words.join(' ')
  return items
    .map((item) => ({ item, title: plain(item.title), all: textOf(item) }))
    .filter(({ all }) => words.every((word) => all.includes(word)))
    .map(({ item, title }) => ({ item, rank: rankOf(title, wanted) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ item }) => item)
}

function rankOf(title: string, wanted: string): number {
  if (title.startsWith(wanted)) return 0
  if (` ${title}`.includes(` ${wanted}`)) return 1
  return title.includes(wanted) ? 2 : 3
}

function textOf({ title, subtitle, keywords }: CommandItem): string {
  return plain([title, subtitle ?? '', ...keywords].join(' '))
}

/** Lower case, without accents, single spaces. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
