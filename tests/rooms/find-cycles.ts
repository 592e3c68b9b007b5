import type { Module } from './module'

/** Every ring of files that import each other while they run, once each; types do not count, they are gone by then. */
export function findCycles(modules: readonly Module[]): readonly (readonly string[])[] {
  const byPath = new Map(modules.map((module) => [module.path, module]))
  const state = new Map<string, 'open' | 'done'>()
  const trail: string[] = []
  const cycles: string[][] = []

  const visit = (path: string) => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path])
      return
    }
    state.set(path, 'open')
    trail.push(path)
    for (const { target, isPackage, isTypeOnly } of byPath.get(path)?.imports ?? [])
      if (!isPackage && !isTypeOnly && byPath.has(target)) visit(target)
    trail.pop()
    state.set(path, 'done')
  }
  for (const { path } of modules) visit(path)
  return cycles
}
