import { doorProblems, type ProblemKind, problems } from './contract/errors'

/** Every kind of problem there is: its status and its title. */
export const problemKinds: Readonly<
  Record<ProblemKind, { readonly status: number; readonly message: string }>
> = { ...problems, ...doorProblems }

/** The stable address of a kind, which is also where it is explained: `/docs/api#problem-not-found`. */
export function problemType(kind: ProblemKind): string {
  return `/docs/api#${problemAnchor(kind)}`
}

/** Where the API pages explain a kind. */
export function problemAnchor(kind: ProblemKind): string {
  return `problem-${kind.toLowerCase().replaceAll('_', '-')}`
}
