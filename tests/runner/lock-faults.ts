/** What a lock file says of a package that matters here. */
interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

/**
 * Every package that an install locked otherwise than it was. Optional packages of other platforms may come and go:
 * npm writes down those that the registry at hand offers.
 */
export function lockFaults(before: LockFile, after: LockFile): readonly string[] {
  const places = new Set([...Object.keys(before.packages), ...Object.keys(after.packages)])
  return [...places].sort().flatMap((place) => {
    const was = before.packages[place]
    const is = after.packages[place]
    if (!was || !is)
      return isForAPlatform(was ?? is) ? [] : [`${place}: ${was ? 'no longer locked' : 'not locked before'}.`]
    if (was.version === is.version && was.integrity === is.integrity) return []
    return [`${place}: ${was.version} was locked, ${is.version} is now, or its content is another.`]
  })
}

function isForAPlatform(entry: LockedPackage | undefined): boolean {
  return entry?.optional === true && (entry.os !== undefined || entry.cpu !== undefined)
}
