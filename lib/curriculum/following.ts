import type { Competency } from './catalogue'

/** The step after this one in its competency, as a link; undefined for the last. */
export function following(
  competency: Competency,
  stepId: string,
): { href: string; title: string } | undefined {
  const at = competency.steps.findIndex((step) => step.id === stepId)
  const next = at < 0 ? undefined : competency.steps[at + 1]
  if (!next) return undefined
  return { href: `/${next.kind === 'lesson' ? 'learn' : 'practice'}/${next.id}`, title: next.title }
}
