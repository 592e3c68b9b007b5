import { isPure } from './import-rules'
import type { Module } from './module'

/** What a file must not be or contain, whatever it imports. */
export interface FileRule {
  readonly name: string
  readonly covers: (module: Module) => boolean
  /** The offset in the code of each breach. */
  readonly finds: (module: Module) => readonly number[]
  readonly says: string
}

const longest = 350

const matches =
  (pattern: RegExp) =>
  ({ code }: Module) =>
    [...code.matchAll(pattern)].map(({ index }) => index)
const whole = (breached: boolean) => (breached ? [0] : [])
const under =
  (...places: readonly string[]) =>
  ({ path }: Module) =>
    places.some((place) => path.startsWith(place))

export const fileRules: readonly FileRule[] = [
  {
    name: 'environment-is-parsed-once',
    covers: (module) => module.path !== 'lib/environment.ts' && !under('scripts/', 'tests/')(module),
    finds: matches(/\bprocess\.env\b(?!\.NEXT_RUNTIME\b)/g),
    says: 'the environment is a schema parsed at start: read it from lib/environment.ts.',
  },
  {
    name: 'statements-run-through-the-surface',
    covers: under('db/queries/'),
    // Drizzle's own on a statement take nothing, on a handle take SQL; a Map's get and Promise.all are neither.
    finds: matches(/\.(get|all|run)\(\s*\)|\b(db|tx|database|handle)\s*\.\s*(get|all|run)\(/g),
    says: '.get, .all and .run exist on SQLite only: await the statement, or yield it in a transaction.',
  },
  {
    name: 'tables-are-mentioned-in-db',
    covers: (module) => !under('db/', 'tests/')(module),
    finds: matches(/\b(db|tx|database)\.schema\b/g),
    says: 'tables are mentioned in db/queries alone: add a query there that says what it returns.',
  },
  {
    name: 'pure-rooms-have-no-clock',
    covers: ({ path }) => isPure(path),
    finds: matches(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.randomUUID\(/g),
    says: 'a pure room gives the same answer each time: take the time, the seed or the id as an argument.',
  },
  {
    name: 'files-stay-small',
    covers: ({ path }) => !path.endsWith('.mdx'),
    finds: ({ lines }) => whole(lines > longest),
    says: `a file has at most ${longest} lines: split it by what its parts are about.`,
  },
  {
    name: 'no-barrels',
    covers: () => true,
    finds: ({ isBarrel, path }) => whole(isBarrel || /\/index\.tsx?$/.test(path)),
    says: 'no barrels: import from the file that has it.',
  },
  {
    name: 'folders-name-the-domain',
    covers: () => true,
    finds: ({ path }) => whole(/(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.tsx?$)/.test(path)),
    says: 'a folder names its domain: utils, helpers, common, misc and shared say nothing.',
  },
  {
    name: 'names-are-kebab-case',
    covers: ({ path }) => /\.tsx?$/.test(path),
    finds: ({ path }) => whole(!/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(fileName(path))),
    says: 'a file is named in kebab-case after what it exports.',
  },
]

/** Next's own names for routes, such as `[id]`, are folders; the files in them are ordinary. */
const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1)
