import type { ChoiceCheck } from './check-spec'
import { changesAt, GitError, type GitState, headCommit, resolve, startState } from './git-history'
import { runGit } from './git-simulator'

type GitSpec = Extract<ChoiceCheck, { kind: 'git' }>

/** What is wrong after the commands have run, as a sentence; undefined where the demand is met. */
export function gitFault(spec: GitSpec, items: readonly string[]): string | undefined {
  const before = startState(spec.start)
  let state = before
  for (const item of items) {
    const command = Object.hasOwn(spec.commands, item) ? (spec.commands[item] ?? '') : ''
    try {
      state = runGit(state, command)
    } catch (fault) {
      if (!(fault instanceof GitError)) throw fault
      return `Git stops at “${command}”: ${fault.message}.`
    }
  }
  return demandFault(spec, before, state)
}

function demandFault(
  { demands, branch, commit }: GitSpec,
  before: GitState,
  after: GitState,
): string | undefined {
  if (demands === 'no-force-push') return after.forced ? 'A push is forced.' : undefined
  const name = branch ?? before.head
  if (demands === 'branch-unchanged') {
    return tipOf(after, name) === tipOf(before, name) ? undefined : `${name} no longer points where it did.`
  }
  const tip = tipOf(after, name)
  const there = tip !== undefined && commit !== undefined && changesAt(after.commits, tip).has(commit)
  if (demands === 'change-absent')
    return there ? `The change of ${commit} is on ${name} in the end.` : undefined
  return there ? undefined : `The change of ${commit} is not on ${name} in the end.`
}

function tipOf(state: GitState, name: string): string | undefined {
  if (name === 'HEAD') return headCommit(state)
  return state.branches.has(name) || state.remotes.has(name) ? resolve(state, name) : undefined
}
