import type { Catalogue, Competency, Lesson } from '@/lib/curriculum/catalogue'

/** A curriculum small enough to hold in one's head: two levels, three competencies, five lessons, one stack choice. */
export const smallCatalogue: Catalogue = {
  version: 'c0ffee',
  framework: {
    id: 'small',
    title: 'Small',
    purpose: '',
    worksWith: '',
    answersFor: [],
    habits: [],
    usedAs: '',
  },
  levels: [
    { id: 'base', order: 1, title: 'Base Engineer', name: 'Base', promise: 'Begins.' },
    { id: 'peak', order: 2, title: 'Peak Engineer', name: 'Peak', promise: 'Finishes.' },
  ],
  strands: [{ id: 'data', order: 1, title: 'Data', summary: '' }],
  axes: [
    {
      id: 'cloud',
      label: 'Cloud',
      options: [
        { id: 'aws', label: 'AWS' },
        { id: 'gcp', label: 'Google Cloud' },
      ],
      default: 'aws',
    },
  ],
  competencies: [
    competency('joins', 'base', [], ['grain', 'keys']),
    competency('windows', 'base', ['joins'], ['frames']),
    competency('streams', 'peak', ['windows'], ['time', 'state']),
  ],
  placement: {
    slip: 0.1,
    guess: 0.25,
    unsure: { known: 0.05, unknown: 0.35 },
    bySize: 0.5,
    outOfOrder: 0.01,
    stopConfidence: 0.92,
    fewestQuestions: 1,
    mostQuestions: 12,
    callFrom: 0.85,
    restDays: 90,
  },
  renames: { 'joins/old-grain': 'joins/grain' },
}

function competency(id: string, level: string, prerequisites: string[], slugs: string[]): Competency {
  return {
    id,
    level,
    strand: 'data',
    title: id.toUpperCase(),
    summary: `About ${id}.`,
    topics: [{ id: `${id}-topic`, title: 'A topic', named: true }],
    outcomes: ['Does it.'],
    prerequisites,
    steps: slugs.map((slug, position) => lesson(id, slug, slugs.slice(0, position))),
  }
}

function lesson(competencyId: string, slug: string, before: readonly string[]): Lesson {
  return {
    id: `${competencyId}/${slug}`,
    slug,
    competency: competencyId,
    title: slug,
    minutes: 30,
    topics: [`${competencyId}-topic`],
    prerequisites: before.map((other) => `${competencyId}/${other}`),
    version: `${slug}-v1`,
    kind: 'lesson',
    form: 'guided-reading',
    objective: 'Learn it.',
    resources: [],
  }
}
