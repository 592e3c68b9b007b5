/** What a path asks for, in sections. */
export interface PathContent {
  readonly sections: readonly PathSection[]
}

export interface PathSection {
  /** Unique in the path, as are the ids of items. */
  readonly id: string
  readonly title: string
  readonly items: readonly PathItem[]
}

export type PathItem = CompetencyItem | StepItem | LinkItem | TaskItem

interface BaseItem {
  readonly id: string
  /** An optional item is planned once the person takes it on. */
  readonly required: boolean
  readonly note?: string
}

export interface CompetencyItem extends BaseItem {
  readonly kind: 'competency'
  readonly competency: string
}

/** A single lesson or exercise. */
export interface StepItem extends BaseItem {
  readonly kind: 'step'
  readonly step: string
}

/** Something to read or to watch elsewhere. */
export interface LinkItem extends BaseItem {
  readonly kind: 'link'
  readonly title: string
  readonly url: string
  readonly minutes: number
  /** Items of this path that come before it. */
  readonly after?: readonly string[]
}

/** Something to do that the curriculum does not hold. */
export interface TaskItem extends BaseItem {
  readonly kind: 'task'
  readonly title: string
  readonly minutes: number
  readonly after?: readonly string[]
}

/** What a path adds to the curriculum: it has minutes of its own and is ticked by hand. */
export type OwnItem = LinkItem | TaskItem

/** Every item, in order. */
export function itemsOf(content: PathContent): readonly PathItem[] {
  return content.sections.flatMap(({ items }) => items)
}

export function isOwn(item: PathItem): item is OwnItem {
  return item.kind === 'link' || item.kind === 'task'
}

/** The competency or step an item stands for; undefined for what the path adds itself. */
export function subjectOf(item: PathItem): string | undefined {
  if (item.kind === 'competency') return item.competency
  return item.kind === 'step' ? item.step : undefined
}

/** The competency under which a plan holds what a path adds. */
export function ownCompetencyId(pathId: string): string {
  return `path-${pathId}`
}

/** The step id of something that a path adds: the same in every version, so that done stays done. */
export function ownStepId(pathId: string, itemId: string): string {
  return `${ownCompetencyId(pathId)}/${itemId}`
}

/** The path and item of such a step id; undefined for a step of the curriculum. */
export function ownStepOf(stepId: string): { readonly pathId: string; readonly itemId: string } | undefined {
  const [, pathId, itemId] = /^path-([0-9a-f]{32})\/([a-z0-9-]+)$/.exec(stepId) ?? []
  return pathId && itemId ? { pathId, itemId } : undefined
}
