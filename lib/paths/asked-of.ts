import {
  isOwn,
  itemsOf,
  type OwnItem,
  ownStepId,
  type PathContent,
  type PathItem,
  subjectOf,
} from './path-content'

/** What a version of a path asks of somebody. */
export interface Asked {
  /** Competency and step ids, with the step ids of what the path adds itself. */
  readonly items: readonly string[]
  /** What the path adds itself, of those. */
  readonly tasks: readonly AskedTask[]
}

/** Something that a path adds, as a step of a plan. */
export interface AskedTask {
  /** Its step id, `path-<path id>/<item id>`. */
  readonly id: string
  readonly title: string
  readonly minutes: number
  readonly url?: string
  readonly note?: string
  /** Competency and step ids, and those of other tasks of the same path, that come before it. */
  readonly after: readonly string[]
}

/** What a path asks for: what is required, and the optional items that were taken on. */
export function askedOf(pathId: string, content: PathContent, chosen: ReadonlySet<string>): Asked {
  const asked = itemsOf(content).filter(({ id, required }) => required || chosen.has(id))
  const byId = new Map(asked.map((item) => [item.id, item]))
  const keyOf = (item: PathItem) => subjectOf(item) ?? ownStepId(pathId, item.id)
  const taskOf = (item: OwnItem): AskedTask => ({
    id: ownStepId(pathId, item.id),
    title: item.title,
    minutes: item.minutes,
    ...(item.kind === 'link' ? { url: item.url } : {}),
    ...(item.note ? { note: item.note } : {}),
    // What is optional and was not taken on keeps nobody waiting.
    after: (item.after ?? []).flatMap((id) => {
      const before = byId.get(id)
      return before ? [keyOf(before)] : []
    }),
  })
  return { items: [...new Set(asked.map(keyOf))], tasks: asked.filter(isOwn).map(taskOf) }
}
