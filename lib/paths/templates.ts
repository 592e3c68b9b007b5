import type { PathCompetency, PathCurriculum } from './curriculum-part'
import type { PathContent, PathItem, PathSection } from './path-content'

/** A path that is ready to be used, or to be changed first. */
export interface PathTemplate {
  /** `level-advanced`, `strand-storage`, `onboarding`. */
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly content: PathContent
}

/** Templates made of the curriculum: each level from the one below, each strand, and the first thirty days. */
export function pathTemplates(curriculum: PathCurriculum): readonly PathTemplate[] {
  return [
    ...curriculum.levels.map((_, at) => levelTemplate(curriculum, at)),
    ...curriculum.strands.map((strand) => strandTemplate(curriculum, strand)),
    onboarding(curriculum),
  ].filter(({ content }) => content.sections.length > 0)
}

function levelTemplate({ levels, strands, competencies }: PathCurriculum, at: number): PathTemplate {
  const level = levels[at]!
  const below = levels[at - 1]
  const of = competencies.filter((competency) => competency.level === level.id)
  return {
    id: `level-${level.id}`,
    title: below ? `From ${below.name} to ${level.name}` : `To ${level.name}`,
    summary: below
      ? `Everything that ${level.name} adds to ${below.name}, strand by strand.`
      : `Everything that ${level.name} asks for, strand by strand.`,
    content: {
      sections: strands.flatMap((strand) =>
        section(
          strand,
          of.filter((one) => one.strand === strand.id),
        ),
      ),
    },
  }
}

function strandTemplate(
  { levels, competencies }: PathCurriculum,
  strand: PathCurriculum['strands'][number],
): PathTemplate {
  const of = competencies.filter((competency) => competency.strand === strand.id)
  return {
    id: `strand-${strand.id}`,
    title: `The strand ${strand.title}`,
    summary: `${strand.title} from the first level to the last.`,
    content: {
      sections: levels.flatMap(({ id, name }) =>
        section(
          { id, title: name },
          of.filter((competency) => competency.level === id),
        ),
      ),
    },
  }
}

/** The first two competencies that need nothing, between an arrival and a look back. */
function onboarding({ competencies }: PathCurriculum): PathTemplate {
  const first = competencies.filter(({ prerequisites }) => prerequisites.length === 0).slice(0, 2)
  const task = (id: string, title: string, minutes: number, note: string): PathItem => ({
    id,
    kind: 'task',
    title,
    minutes,
    note,
    required: true,
  })
  const learning = first.map(itemFor)
  return {
    id: 'onboarding',
    title: 'Onboarding: first 30 days',
    summary: 'Arrive, learn what the team builds on, and look back together.',
    content: {
      sections: [
        {
          id: 'arrive',
          title: 'Arrive',
          items: [
            task(
              'meet-the-team',
              'Meet the team',
              60,
              'Half an hour with each of two people you will work with.',
            ),
            task(
              'run-it',
              'Run the project on your own machine',
              90,
              'Write down what was not written down.',
            ),
          ],
        },
        ...(learning.length > 0 ? [{ id: 'foundations', title: 'What we build on', items: learning }] : []),
        {
          id: 'look-back',
          title: 'Look back',
          items: [
            {
              ...task(
                'first-change',
                'Bring a first change to production',
                120,
                'Small and useful; your buddy reviews it.',
              ),
              after: ['run-it'],
            } as PathItem,
            {
              ...task(
                'look-back-together',
                'Look back with your manager',
                30,
                'What helped, what was missing.',
              ),
              after: ['first-change', ...learning.map(({ id }) => id)],
            } as PathItem,
          ],
        },
      ],
    },
  }
}

function section(
  { id, title }: { readonly id: string; readonly title: string },
  of: readonly PathCompetency[],
): readonly PathSection[] {
  return of.length === 0 ? [] : [{ id: `part-${id}`, title, items: of.map(itemFor) }]
}

function itemFor({ id }: PathCompetency): PathItem {
  return { id, kind: 'competency', competency: id, required: true }
}
