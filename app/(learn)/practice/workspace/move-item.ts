/** A list with the item at one place moved to another; places outside the list leave it as it is. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const moved = items[from]
  if (moved === undefined || to < 0 || to >= items.length || from === to) return items
  const rest = items.filter((_, place) => place !== from)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}
