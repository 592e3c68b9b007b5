import type { Catalogue, Competency } from '@/lib/curriculum/catalogue'

/** The whole curriculum in brief: what a page needs to name, draw and plan it. */
export function listCurriculum({ catalogue }: { catalogue: Catalogue }) {
  return {
    version: catalogue.version,
    levels: catalogue.levels.map(({ id, name, title, promise }) => ({ id, name, title, promise })),
    strands: catalogue.strands.map(({ id, title }) => ({ id, title })),
    axes: catalogue.axes.map(({ id, label, default: fallback, options, note }) => ({
      id,
      label,
      default: fallback,
      options: options.map((option) => ({ id: option.id, label: option.label })),
      note,
    })),
    competencies: catalogue.competencies.map(competencyBrief),
  }
}

/** One competency with its steps in brief. */
export function competencyBrief(competency: Competency) {
  const { id, title, distinction, level, strand, prerequisites } = competency
  return {
    id,
    title,
    distinction,
    level,
    strand,
    prerequisites: [...prerequisites],
    steps: competency.steps.map((step) => ({
      id: step.id,
      title: step.title,
      kind: step.kind,
      form: step.form,
      minutes: step.minutes,
      prerequisites: [...step.prerequisites],
    })),
  }
}
