import type { Catalogue } from '@/lib/curriculum/catalogue'
import type { PathContent } from '@/lib/paths/path-content'
import { pathTemplates } from '@/lib/paths/templates'
import { chanceFrom } from './chance'
import { fromTemplates, given, inTheMaking } from './given'
import type { DemoPath } from './organisation'

const day = 86_400_000

/** The id of a path by its title, the same each time. */
export function demoPathId(title: string): string {
  const chance = chanceFrom(`harebell path ${title}`)
  return Array.from({ length: 32 }, () => chance.between(0, 15).toString(16)).join('')
}

/** The id of what was assigned under a title, the same each time. */
export function demoOrderId(title: string): string {
  return chanceFrom(`harebell order ${title}`).id()
}

/** The paths of Harebell: those of everybody, those that managers assigned to their people, and one still being written. */
export function makePaths(
  catalogue: Catalogue,
  owners: {
    readonly admin: string
    /** Who assigned a title, and for which team. */
    readonly of: (title: string) => { readonly ownerId: string; readonly teamId: string }
    readonly writer: { readonly ownerId: string; readonly teamId: string }
  },
  now: number,
): readonly DemoPath[] {
  const templates = pathTemplates(catalogue)
  const titles = [...new Set(given.map(({ title }) => title))]
  const published = titles.map((title): DemoPath => {
    const template = templates.find(({ id }) => id === fromTemplates[title])
    const items = given.find((one) => one.title === title)?.items ?? []
    return {
      id: demoPathId(title),
      ...(template ? { ownerId: owners.admin, teamId: null } : owners.of(title)),
      draft: {
        title,
        summary: template?.summary ?? '',
        isOpen: template !== undefined,
        content: template?.content ?? contentOf(items),
      },
      isPublished: true,
      at: now - 130 * day,
    }
  })
  const draft: DemoPath = {
    id: demoPathId(inTheMaking),
    ...owners.writer,
    draft: {
      title: inTheMaking,
      summary: 'For those who will own the order stream.',
      isOpen: false,
      content: unfinished,
    },
    isPublished: false,
    at: now - 2 * day,
  }
  return [...published, draft]
}

function contentOf(competencies: readonly string[]): PathContent {
  const items = competencies.map((id) => ({
    id,
    kind: 'competency' as const,
    competency: id,
    required: true,
  }))
  return { sections: [{ id: 'part-1', title: 'What it takes', items }] }
}

const unfinished: PathContent = {
  sections: [
    {
      id: 'part-1',
      title: 'Learn',
      items: [
        { id: 'data-streaming', kind: 'competency', competency: 'data-streaming', required: true },
        {
          id: 'sql-mastery',
          kind: 'competency',
          competency: 'sql-mastery',
          required: false,
          note: 'If joins are rusty.',
        },
        {
          id: 'read-the-runbook',
          kind: 'link',
          title: 'The runbook of the order stream',
          url: 'https://wiki.harebell.example/order-stream',
          minutes: 25,
          required: true,
        },
      ],
    },
    {
      id: 'part-2',
      title: 'Do',
      items: [
        {
          id: 'shadow-a-release',
          kind: 'task',
          title: 'Shadow a release of the order stream',
          minutes: 90,
          required: true,
          note: 'Write down what you would have checked.',
          after: ['data-streaming', 'read-the-runbook'],
        },
      ],
    },
  ],
}
