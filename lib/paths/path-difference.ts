import { itemsOf, type PathContent, type PathItem, subjectOf } from './path-content'

/** What is different from one version of a path to another, by what is asked for and not by its place. */
export interface PathDifference {
  /** In the later one only, or required now. */
  readonly added: readonly PathItem[]
  /** In the earlier one only, or no longer required. */
  readonly removed: readonly PathItem[]
}

export function pathDifference(before: PathContent | undefined, after: PathContent): PathDifference {
  const was = asked(before)
  const is = asked(after)
  return {
    added: [...is].filter(([key]) => !was.has(key)).map(([, item]) => item),
    removed: [...was].filter(([key]) => !is.has(key)).map(([, item]) => item),
  }
}

/** Required items by what they stand for; what the path adds itself stands for its id. */
function asked(content: PathContent | undefined): Map<string, PathItem> {
  const items = content ? itemsOf(content).filter(({ required }) => required) : []
  return new Map(items.map((item) => [subjectOf(item) ?? `own ${item.id}`, item]))
}
