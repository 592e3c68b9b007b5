import {
  ancestors,
  changesAt,
  type Effect,
  type GitCommit,
  GitError,
  type GitState,
  headCommit,
  resolve,
} from './git-history'

/**
 * Runs one Git command on a history without files: what is followed is where branches point and which changes are in
 * force there. Throws GitError with Git's own words where Git would refuse, and where a command is not known here.
 */
export function runGit(state: GitState, command: string): GitState {
  const [git, name = '', ...words] = command
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
  if (git !== 'git') throw new GitError(`${git}: this is no Git command`)
  const run = commands[name]
  if (!run || !Object.hasOwn(commands, name)) throw new GitError(`git ${name} is not part of this exercise`)
  return run(state, words)
}

const looksOnly = (state: GitState) => state

const commands: Readonly<Record<string, (state: GitState, words: readonly string[]) => GitState>> = {
  log: looksOnly,
  status: looksOnly,
  show: looksOnly,
  diff: looksOnly,
  // The remote of these exercises is moved by nobody else, so there is nothing new to fetch.
  fetch: looksOnly,
  reflog: (state, words) => (words[0] === 'expire' ? { ...state, reflog: [] } : state),
  gc: collectGarbage,
  branch,
  checkout: (state, words) => switchTo(state, words, '-b', true),
  switch: (state, words) => switchTo(state, words, '-c', words.includes('--detach')),
  reset,
  merge,
  revert,
  'cherry-pick': cherryPick,
  commit,
  push,
  pull: (state) => merge(state, [`origin/${onBranch(state)}`]),
}

function branch(state: GitState, words: readonly string[]): GitState {
  const [name, start = 'HEAD'] = plain(words)
  if (name === undefined) return state
  const branches = new Map(state.branches)
  if (words.includes('-D') || words.includes('-d')) return deleteBranch(state, name, words.includes('-D'))
  const force = words.includes('-f') || words.includes('--force')
  if (branches.has(name) && !force) throw new GitError(`fatal: a branch named '${name}' already exists`)
  if (name === state.head) throw new GitError(`fatal: cannot force update the branch '${name}' in use`)
  return { ...state, branches: branches.set(name, resolve(state, start)) }
}

function deleteBranch(state: GitState, name: string, force: boolean): GitState {
  const at = state.branches.get(name)
  if (at === undefined) throw new GitError(`error: branch '${name}' not found`)
  if (name === state.head) throw new GitError(`error: cannot delete branch '${name}' used by worktree`)
  if (!force && !ancestors(state.commits, headCommit(state)).has(at)) {
    throw new GitError(`error: the branch '${name}' is not fully merged`)
  }
  return { ...state, branches: new Map([...state.branches].filter(([branchName]) => branchName !== name)) }
}

function switchTo(state: GitState, words: readonly string[], create: string, detaches: boolean): GitState {
  const [name, start = 'HEAD'] = plain(words)
  if (name === undefined) throw new GitError('fatal: missing branch or commit argument')
  if (words.includes(create) || words.includes(create.toUpperCase())) {
    const replaces = words.includes(create.toUpperCase())
    if (state.branches.has(name) && !replaces)
      throw new GitError(`fatal: a branch named '${name}' already exists`)
    return moved({ ...state, branches: new Map(state.branches).set(name, resolve(state, start)), head: name })
  }
  if (state.branches.has(name)) return moved({ ...state, head: name })
  const remote = state.remotes.get(`origin/${name}`)
  if (remote !== undefined)
    return moved({ ...state, branches: new Map(state.branches).set(name, remote), head: name })
  if (!detaches) throw new GitError(`fatal: a branch is expected, got '${name}'`)
  return moved({ ...state, head: resolve(state, name) })
}

function reset(state: GitState, words: readonly string[]): GitState {
  const [revision = 'HEAD'] = plain(words)
  return moveHead(state, resolve(state, revision))
}

function merge(state: GitState, words: readonly string[]): GitState {
  const [revision] = plain(words)
  if (revision === undefined) throw new GitError('fatal: no commit to merge')
  const [ours, theirs] = [headCommit(state), resolve(state, revision)]
  if (ancestors(state.commits, ours).has(theirs)) return state
  const straight = ancestors(state.commits, theirs).has(ours)
  if (straight && !words.includes('--no-ff')) return moveHead(state, theirs)
  if (words.includes('--ff-only')) throw new GitError('fatal: not possible to fast-forward, aborting')
  const parents = [ours, theirs]
  return added(state, `merge-${theirs}`, { parents, message: `Merge ${revision}`, effects: [] })
}

function revert(state: GitState, words: readonly string[]): GitState {
  const main = words.indexOf('-m')
  const revisions = plain(words.filter((_, at) => main < 0 || at !== main + 1))
  return revisions.reduce((now, revision) => {
    const id = resolve(now, revision)
    const { parents, message } = commitOf(now, id)
    if (parents.length > 1 && main < 0) {
      throw new GitError(`error: commit ${id} is a merge but no -m option was given`)
    }
    const kept = main < 0 ? 0 : Number(words[main + 1]) - 1
    const brought = effectsSince(now, id, parents[kept])
    const inForce = changesAt(now.commits, headCommit(now))
    const effects = brought
      .filter(({ of, on }) => inForce.has(of) === on)
      .map(({ of, on }) => ({ of, on: !on }))
    if (effects.length === 0) throw new GitError('nothing to commit: the change is not there any more')
    return added(now, `revert-${id}`, { parents: [headCommit(now)], message: `Revert "${message}"`, effects })
  }, state)
}

function cherryPick(state: GitState, words: readonly string[]): GitState {
  return plain(words).reduce((now, revision) => {
    const id = resolve(now, revision)
    const { parents, message, effects } = commitOf(now, id)
    if (parents.length > 1) throw new GitError(`error: commit ${id} is a merge but no -m option was given`)
    const inForce = changesAt(now.commits, headCommit(now))
    const missing = effects.filter(({ of, on }) => inForce.has(of) !== on)
    if (missing.length === 0)
      throw new GitError('The previous cherry-pick is now empty: its change is there already')
    return added(now, `${id}'`, { parents: [headCommit(now)], message, effects: missing })
  }, state)
}

function commit(state: GitState, words: readonly string[]): GitState {
  const head = headCommit(state)
  if (!words.includes('--amend')) {
    return added(state, 'commit', { parents: [head], message: 'New commit', effects: [] })
  }
  return added(state, `${head}-amended`, commitOf(state, head))
}

function push(state: GitState, words: readonly string[]): GitState {
  const [remote = 'origin', ...refs] = plain(words)
  if (remote !== 'origin') throw new GitError(`fatal: '${remote}' does not appear to be a git repository`)
  if (words.includes('--delete') || words.includes('-d'))
    throw new GitError('git push --delete is not part of this exercise')
  const always = words.some((word) => word === '-f' || word.startsWith('--force'))
  const pushed = refs.length > 0 ? refs : [onBranch(state)]
  return pushed.reduce((now, ref) => pushRef(now, ref, always || ref.startsWith('+')), state)
}

/** `main`, `HEAD`, `fix:main`, each with `+` in front where it is forced. */
function pushRef(state: GitState, ref: string, force: boolean): GitState {
  const [source = '', target = source] = ref.replace(/^\+/, '').split(':')
  if (source === '') throw new GitError('deleting a remote branch is not part of this exercise')
  const id = resolve(state, source)
  const name = `origin/${target === 'HEAD' ? onBranch(state) : target}`
  const there = state.remotes.get(name)
  const straight = there === undefined || ancestors(state.commits, id).has(there)
  if (!straight && !force) throw new GitError(`! [rejected] ${source} -> ${target} (non-fast-forward)`)
  return { ...state, remotes: new Map(state.remotes).set(name, id), forced: state.forced || force }
}

/** Drops what no branch, remote, HEAD or reflog leads to; Git does so only when told not to wait. */
function collectGarbage(state: GitState, words: readonly string[]): GitState {
  if (!words.includes('--prune=now')) return state
  const roots = [...state.branches.values(), ...state.remotes.values(), headCommit(state), ...state.reflog]
  const kept = new Set(roots.flatMap((root) => [...ancestors(state.commits, root)]))
  return { ...state, commits: new Map([...state.commits].filter(([id]) => kept.has(id))) }
}

/** Words that are no options; `-m` and the like take the next word along only where a command says so. */
function plain(words: readonly string[]): string[] {
  return words.filter((word) => !word.startsWith('-'))
}

function onBranch({ branches, head }: GitState): string {
  if (!branches.has(head)) throw new GitError('fatal: you are not currently on a branch')
  return head
}

function commitOf(state: GitState, id: string): GitCommit {
  const found = state.commits.get(id)
  if (!found) throw new GitError(`fatal: bad object ${id}`)
  return found
}

/** What came with a commit since one of its parents: for a merge, everything of the other side. */
function effectsSince(state: GitState, id: string, parent: string | undefined): Effect[] {
  const before = parent === undefined ? new Set<string>() : ancestors(state.commits, parent)
  const since = ancestors(state.commits, id)
  return [...state.commits].flatMap(([commit, { effects }]) =>
    since.has(commit) && !before.has(commit) ? effects : [],
  )
}

/** A new commit under a name that says where it comes from, with HEAD on it. */
function added(state: GitState, name: string, made: GitCommit): GitState {
  let id = name
  for (let number = 2; state.commits.has(id); number++) id = `${name}-${number}`
  return moveHead({ ...state, commits: new Map(state.commits).set(id, made) }, id)
}

function moveHead(state: GitState, id: string): GitState {
  const { branches, head } = state
  return moved(
    branches.has(head) ? { ...state, branches: new Map(branches).set(head, id) } : { ...state, head: id },
  )
}

function moved(state: GitState): GitState {
  return { ...state, reflog: [headCommit(state), ...state.reflog] }
}
