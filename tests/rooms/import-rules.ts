import type { Import, Module } from './module'

/** What a file in one room must not import, and what to do instead. */
export interface ImportRule {
  readonly name: string
  readonly from: (module: Module) => boolean
  readonly forbids: (edge: Import, from: Module) => boolean
  readonly says: string
}

const within =
  (...places: readonly string[]) =>
  (path: string) =>
    places.some((place) => path === place || path.startsWith(`${place}/`))

/** Rooms that decide and do nothing: the same answer everywhere, in the page and on the server. */
export const isPure = within(
  'lib/planner',
  'lib/pace',
  'lib/placement',
  'lib/review',
  'lib/access',
  'lib/notices',
  'lib/roadmap',
  'lib/paths',
  'lib/coverage',
  'lib/wording',
  'lib/grading/checks',
  'lib/curriculum/catalogue.ts',
)

const inApp = within('app', 'proxy.ts')
const inLib = within('lib')
const inDb = within('db')
const inContent = within('content')
const inServices = within('lib/services')
const outsideProduct = within('scripts', 'tests')
const drizzle = (target: string) => /^(drizzle-|better-sqlite3|pg$|pg\/)/.test(target)
const areaOf = (path: string) => /^lib\/services\/([^/]+)\//.exec(path)?.[1]

/** What several areas of services share: who asks. */
const sharedByServices = within('lib/services/sign-in/find-viewer.ts', 'lib/services/sign-in/viewer.ts')

export const importRules: readonly ImportRule[] = [
  {
    name: 'app-never-imports-db',
    from: ({ path }) => inApp(path),
    forbids: ({ target, isPackage }) => (isPackage ? drizzle(target) : inDb(target)),
    says: 'app does not reach the database: call a service in lib/services, or the API in a page.',
  },
  {
    name: 'app-never-imports-content',
    from: ({ path }) => inApp(path),
    forbids: ({ target, isPackage }) => !isPackage && inContent(target),
    says: 'content is read by lib/curriculum alone: ask lib/curriculum for it.',
  },
  {
    name: 'pages-never-import-services',
    from: ({ path, isClient }) => inApp(path) && isClient,
    forbids: ({ target, isPackage, isTypeOnly }) =>
      !isTypeOnly && (isPackage ? target.startsWith('node:') : inServices(target)),
    says: 'what runs in the page has no server: use lib/api/client or lib/api/queries.',
  },
  {
    name: 'pure-rooms-stay-pure',
    from: ({ path }) => isPure(path),
    forbids: ({ target, isPackage, isTypeOnly }) =>
      isPackage
        ? /^(react|next|node:|@tanstack\/|@orpc\/)/.test(target) || drizzle(target)
        : !isTypeOnly && !isPure(target),
    says: 'a pure room imports pure rooms and types only: pass in what it needs as an argument.',
  },
  {
    name: 'lib-never-imports-app',
    from: ({ path }) => inLib(path) || inDb(path) || inContent(path),
    forbids: ({ target, isPackage }) => !isPackage && inApp(target),
    says: 'imports run one way, app to lib to db: move what is shared down into lib.',
  },
  {
    name: 'nothing-imports-tests',
    from: ({ path }) => !within('tests')(path),
    forbids: ({ target, isPackage }) => !isPackage && within('tests')(target),
    says: 'the product does not depend on its tests: move what is shared into the room it belongs to.',
  },
  {
    name: 'db-imports-types-of-lib-only',
    from: ({ path }) => inDb(path),
    forbids: ({ target, isPackage, isTypeOnly }) => !isPackage && !isTypeOnly && !inDb(target),
    says: 'db is the lowest room: import types of lib at most, and let the service pass values in.',
  },
  {
    name: 'only-services-import-db',
    from: ({ path }) => inLib(path) && !inServices(path),
    forbids: ({ target, isPackage, isTypeOnly }) => !isPackage && !isTypeOnly && inDb(target),
    says: 'only lib/services reads and writes: make it a use case there, or take the data as an argument.',
  },
  {
    name: 'only-queries-mention-tables',
    from: ({ path }) => !inDb(path) && !outsideProduct(path),
    forbids: ({ target, isPackage, isTypeOnly }) =>
      isPackage ? drizzle(target) : !isTypeOnly && within('db/schema', 'db/columns')(target),
    says: 'tables are mentioned in db/queries alone: add a query there that says what it returns.',
  },
  {
    name: 'content-belongs-to-curriculum',
    from: ({ path }) => !inContent(path) && !within('lib/curriculum')(path) && !outsideProduct(path),
    forbids: ({ target, isPackage }) => !isPackage && inContent(target),
    says: 'content is imported by lib/curriculum alone: ask lib/curriculum for it.',
  },
  {
    name: 'content-decides-nothing',
    from: ({ path }) => inContent(path),
    forbids: ({ target, isPackage }) => !isPackage && !inContent(target),
    says: 'content stands alone: it is files that a person can read, not code that uses the product.',
  },
  {
    name: 'service-areas-keep-apart',
    from: ({ path }) => areaOf(path) !== undefined,
    forbids: ({ target, isPackage, isTypeOnly }, { path }) =>
      !isPackage &&
      !isTypeOnly &&
      areaOf(target) !== undefined &&
      areaOf(target) !== areaOf(path) &&
      !sharedByServices(target),
    says: 'one area of services does not use another: share a query, a pure function or a file beside the areas.',
  },
]
