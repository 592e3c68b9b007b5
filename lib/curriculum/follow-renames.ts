/**
 * Every id that `id` has had, from itself to what it is now. A step's own rename goes first, then its competency's;
 * a circle ends where it closes.
 */
export function followRenames(id: string, renames: Readonly<Record<string, string>>): string[] {
  const trail = [id]
  for (let next = renameOnce(id, renames); next !== undefined; next = renameOnce(next, renames)) {
    if (trail.includes(next)) return trail
    trail.push(next)
  }
  return trail
}

function renameOnce(id: string, renames: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(renames, id)) return renames[id]
  const [competency = '', slug] = id.split('/')
  if (slug === undefined || !Object.hasOwn(renames, competency)) return undefined
  return `${renames[competency]}/${slug}`
}
