import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { Module } from './module'
import { parseModule } from './parse-module'

/** The folders that the rules speak about, and the few source files at the top. */
const roots = ['app', 'lib', 'db', 'scripts', 'content', 'tests', 'proxy.ts']

/** Every source file of the project. */
export function readModules(): readonly Module[] {
  const exists = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  return roots
    .flatMap(listFiles)
    .filter((path) => /\.(ts|tsx|mts|mdx)$/.test(path) && !/\.d\.(m?ts|css\.ts)$/.test(path))
    .map((path) => parseModule(path, readFileSync(path, 'utf8'), exists))
}

function listFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(`${path}/${name}`))
}
