import type { PathCurriculum } from '@/lib/paths/curriculum-part'

/** Five competencies of two levels, not all of them after what they need: b needs a, c needs b, d needs a, e needs nothing. */
export const someCurriculum: PathCurriculum = {
  levels: [
    { id: 'base', name: 'Base' },
    { id: 'peak', name: 'Peak' },
  ],
  strands: [
    { id: 'one', title: 'One' },
    { id: 'two', title: 'Two' },
  ],
  competencies: [
    competency('b', 'base', 'two', ['a']),
    competency('a', 'base', 'one', []),
    competency('e', 'base', 'two', []),
    competency('c', 'peak', 'one', ['b']),
    competency('d', 'peak', 'two', ['a']),
  ],
}

function competency(id: string, level: string, strand: string, prerequisites: string[]) {
  return {
    id,
    title: id.toUpperCase(),
    level,
    strand,
    prerequisites,
    steps: ['x', 'y'].map((slug) => ({
      id: `${id}/${slug}`,
      title: slug,
      minutes: slug === 'x' ? 20 : 40,
      prerequisites: slug === 'y' ? [`${id}/x`] : [],
    })),
  }
}
