import type { GitStart } from './check-spec'

/** A change that a commit makes or, with `on` false, takes back; named by the commit that made it first. */
export interface Effect {
  readonly of: string
  readonly on: boolean
}

export interface GitCommit {
  readonly parents: readonly string[]
  readonly message: string
  readonly effects: readonly Effect[]
}

/** A repository with its remote as it stands between two commands. */
export interface GitState {
  /** In the order they were made, so that parents come first. */
  readonly commits: ReadonlyMap<string, GitCommit>
  readonly branches: ReadonlyMap<string, string>
  /** Branches of the remote, as `origin/main`. */
  readonly remotes: ReadonlyMap<string, string>
  /** A branch, or a commit where HEAD is detached. */
  readonly head: string
  /** Where HEAD has been, newest first, as `HEAD@{n}` counts. */
  readonly reflog: readonly string[]
  readonly forced: boolean
}

/** What Git answers a command that it does not carry out. */
export class GitError extends Error {}

export function startState({ commits, branches, remotes, head }: GitStart): GitState {
  const made = Object.entries(commits).map(([id, { parents, message }]): [string, GitCommit] => [
    id,
    // A merge brings what its parents made, and makes nothing itself.
    { parents, message, effects: parents.length > 1 ? [] : [{ of: id, on: true }] },
  ])
  const named = Object.entries(remotes).map(([name, id]): [string, string] => [
    name.includes('/') ? name : `origin/${name}`,
    id,
  ])
  const state = {
    commits: new Map(made),
    branches: new Map(Object.entries(branches)),
    remotes: new Map(named),
    head,
    reflog: [],
    forced: false,
  }
  return { ...state, reflog: [headCommit(state)] }
}

export function headCommit({ branches, head }: Pick<GitState, 'branches' | 'head'>): string {
  return branches.get(head) ?? head
}

/** The commit that a revision names: an id, a branch, HEAD, `HEAD@{1}`, each with `~2` and `^` behind it. */
export function resolve(state: GitState, revision: string): string {
  const [, name = '', steps = ''] = /^(.*?)((?:~\d*|\^\d*)*)$/.exec(revision) ?? []
  let commit = resolveName(state, name)
  for (const [, sign, digits] of steps.matchAll(/([~^])(\d*)/g)) {
    const number = digits === '' ? 1 : Number(digits)
    for (let step = 0; step < (sign === '~' ? number : Math.min(number, 1)); step++) {
      const parent = state.commits.get(commit)?.parents[sign === '~' ? 0 : number - 1]
      if (parent === undefined)
        throw new GitError(`fatal: ambiguous argument '${revision}': unknown revision`)
      commit = parent
    }
  }
  return commit
}

function resolveName(state: GitState, name: string): string {
  const logged = /^(?:HEAD)?@\{(\d+)\}$/.exec(name)?.[1]
  const found =
    name === 'HEAD' || name === '@'
      ? headCommit(state)
      : logged !== undefined
        ? state.reflog[Number(logged)]
        : (state.branches.get(name) ?? state.remotes.get(name) ?? name)
  if (found === undefined || !state.commits.has(found)) {
    throw new GitError(`fatal: ambiguous argument '${name}': unknown revision`)
  }
  return found
}

/** The commit and everything before it. */
export function ancestors(commits: GitState['commits'], id: string): Set<string> {
  const seen = new Set<string>()
  const open = [id]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    open.push(...(commits.get(at)?.parents ?? []))
  }
  return seen
}

/** The changes that are in force at a commit: made, and not taken back since. */
export function changesAt(commits: GitState['commits'], id: string): Set<string> {
  const within = ancestors(commits, id)
  const changes = new Set<string>()
  for (const [commit, { effects }] of commits) {
    if (!within.has(commit)) continue
    for (const { of, on } of effects) {
      if (on) changes.add(of)
      else changes.delete(of)
    }
  }
  return changes
}
