import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChoiceCheck, GitStart } from '@/lib/grading/checks/check-spec'
import { checkChoice } from '@/lib/grading/checks/choice-check'
import {
  ancestors,
  changesAt,
  GitError,
  type GitState,
  headCommit,
  startState,
} from '@/lib/grading/checks/git-history'
import { runGit } from '@/lib/grading/checks/git-simulator'

/** main: a – b – m (merges f1 – f2); the feature branch is at f2; a reset lost `lost`, which stood on b. */
const start: GitStart = {
  commits: {
    a: { parents: [], message: 'First' },
    b: { parents: ['a'], message: 'Second' },
    f1: { parents: ['a'], message: 'Feature, part one' },
    f2: { parents: ['f1'], message: 'Feature, part two' },
    m: { parents: ['b', 'f2'], message: 'Merge feature' },
    lost: { parents: ['b'], message: 'Lost work' },
  },
  branches: { main: 'm', feature: 'f2' },
  remotes: { main: 'm' },
  head: 'main',
}

function run(...commands: string[]): GitState {
  return commands.reduce(runGit, startState(start))
}

function changes(...commands: string[]): string[] {
  const state = run(...commands)
  return [...changesAt(state.commits, headCommit(state))].sort()
}

describe('the changes on the branch that is checked out', () => {
  it.each([
    [[], ['a', 'b', 'f1', 'f2']],
    [
      ['git log', 'git reflog', 'git status', 'git fetch'],
      ['a', 'b', 'f1', 'f2'],
    ],
    [['git cherry-pick lost'], ['a', 'b', 'f1', 'f2', 'lost']],
    [['git merge lost'], ['a', 'b', 'f1', 'f2', 'lost']],
    [['git reset --hard HEAD~1'], ['a', 'b']],
    [['git reset --hard HEAD^'], ['a', 'b']],
    [['git reset --hard HEAD^2'], ['a', 'f1', 'f2']],
    [['git reset --hard HEAD~2'], ['a']],
    [
      ['git reset --hard a', 'git reset --hard HEAD@{1}'],
      ['a', 'b', 'f1', 'f2'],
    ],
    [['git revert f2'], ['a', 'b', 'f1']],
    [
      ['git revert --no-edit b', 'git revert HEAD'],
      ['a', 'b', 'f1', 'f2'],
    ],
    [['git revert -m 1 m'], ['a', 'b']],
    [['git revert -m 2 HEAD'], ['a', 'f1', 'f2']],
    [
      ['git revert -m 1 m', 'git revert HEAD'],
      ['a', 'b', 'f1', 'f2'],
    ],
    [
      ['git revert -m 1 m', 'git merge feature'],
      ['a', 'b'],
    ],
    [['git switch feature'], ['a', 'f1', 'f2']],
    [['git switch -c rescue lost'], ['a', 'b', 'lost']],
    [['git checkout -b rescue lost'], ['a', 'b', 'lost']],
    [['git checkout lost'], ['a', 'b', 'lost']],
    [
      ['git branch rescue lost', 'git merge rescue'],
      ['a', 'b', 'f1', 'f2', 'lost'],
    ],
    [
      ['git switch feature', 'git merge main'],
      ['a', 'b', 'f1', 'f2'],
    ],
    [
      ['git reset --hard b', 'git pull'],
      ['a', 'b', 'f1', 'f2'],
    ],
    [
      ['git switch -c rescue lost', 'git switch main', 'git cherry-pick rescue'],
      ['a', 'b', 'f1', 'f2', 'lost'],
    ],
    [['git commit --amend'], ['a', 'b', 'f1', 'f2']],
  ])('after %j are %j', (commands, expected) => {
    expect(changes(...commands)).toEqual(expected)
  })
})

describe('where branches point', () => {
  it('a merge runs on where it can, and makes a commit where it is told to or must', () => {
    expect(headCommit(run('git switch feature', 'git merge main'))).toBe('m')
    expect(run('git switch feature', 'git merge --no-ff main').commits.get('merge-m')?.parents).toEqual([
      'f2',
      'm',
    ])
    expect(headCommit(run('git merge feature'))).toBe('m')
  })

  it('a branch moves only while it is checked out, or by force', () => {
    expect(run('git switch feature', 'git cherry-pick lost').branches.get('main')).toBe('m')
    expect(run('git branch -f feature a').branches.get('feature')).toBe('a')
  })

  it('a push moves the remote, forced only where asked', () => {
    const pushed = run('git cherry-pick lost', 'git push')
    expect([pushed.remotes.get('origin/main'), pushed.forced]).toEqual(["lost'", false])
    const forced = run('git reset --hard b', 'git push --force-with-lease origin main')
    expect([forced.remotes.get('origin/main'), forced.forced]).toEqual(['b', true])
    expect(run('git reset --hard b', 'git push origin +main').forced).toBe(true)
    expect(run('git push -u origin feature').remotes.get('origin/feature')).toBe('f2')
    expect(run('git push origin feature:try').remotes.get('origin/try')).toBe('f2')
  })

  it('what nothing leads to is lost once Git collects garbage', () => {
    expect(run('git gc').commits.has('lost')).toBe(true)
    expect(run('git gc --prune=now').commits.has('lost')).toBe(false)
    const kept = run('git cherry-pick lost', 'git reset --hard m', 'git gc --prune=now')
    expect(kept.commits.has("lost'")).toBe(true)
    const expired = run(
      'git cherry-pick lost',
      'git reset --hard m',
      'git reflog expire --expire=now --all',
      'git gc --prune=now',
    )
    expect(expired.commits.has("lost'")).toBe(false)
  })
})

describe('what Git refuses', () => {
  it.each([
    ['git reset --hard b', 'git push', 'non-fast-forward'],
    ['git log', 'git cherry-pick b', 'now empty'],
    ['git log', 'git cherry-pick m', 'is a merge but no -m option'],
    ['git log', 'git revert m', 'is a merge but no -m option'],
    ['git revert f2', 'git revert f2', 'nothing to commit'],
    ['git log', 'git reset --hard nowhere', 'unknown revision'],
    ['git log', 'git reset --hard a~1', 'unknown revision'],
    ['git log', 'git reset --hard HEAD@{9}', 'unknown revision'],
    ['git log', 'git switch -c feature', 'already exists'],
    ['git log', 'git switch lost', 'a branch is expected'],
    ['git log', 'git branch feature', 'already exists'],
    ['git branch rescue lost', 'git branch -d rescue', 'not fully merged'],
    ['git log', 'git branch -D main', 'cannot delete'],
    ['git log', 'git merge --ff-only lost', 'not possible to fast-forward'],
    ['git checkout a', 'git push', 'not currently on a branch'],
    ['git log', 'git push upstream main', 'does not appear to be a git repository'],
    ['git log', 'git rebase main', 'not part of this exercise'],
    ['git log', 'git constructor', 'not part of this exercise'],
    ['git log', 'rm -rf .git', 'no Git command'],
  ])('after %j, %j: %s', (first, second, says) => {
    expect(() => run(first, second)).toThrow(GitError)
    expect(() => run(first, second)).toThrow(says)
  })
})

describe('any order of commands', () => {
  const name = fc.constantFrom('main', 'feature', 'lost', 'a', 'HEAD~1', 'HEAD@{1}', 'origin/main')
  const command = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(
          'reset --hard',
          'merge',
          'merge --no-ff',
          'revert',
          'revert -m 1',
          'cherry-pick',
          'checkout',
          'switch -C x',
          'branch -f feature',
        ),
        name,
      )
      .map(([verb, at]) => `git ${verb} ${at}`),
    fc.constantFrom(
      'git push',
      'git push origin feature',
      'git pull',
      'git log',
      'git gc --prune=now',
      'git commit -m x',
    ),
  )

  it('keeps what was pushed, names only commits that are there, and has parents before children', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 15 }), (commands) => {
        let state = startState(start)
        for (const one of commands) {
          const before = state
          try {
            state = runGit(state, one)
          } catch (fault) {
            expect(fault).toBeInstanceOf(GitError)
          }
          for (const [remote, id] of before.remotes) {
            expect(ancestors(state.commits, state.remotes.get(remote) ?? '').has(id)).toBe(true)
          }
        }
        const ids = [...state.commits.keys()]
        for (const id of [...state.branches.values(), ...state.remotes.values(), headCommit(state)])
          expect(ids).toContain(id)
        for (const [id, { parents }] of state.commits) {
          for (const parent of parents) expect(ids.slice(0, ids.indexOf(id))).toContain(parent)
        }
      }),
    )
  })
})

describe('a check of Git commands', () => {
  const commands = {
    pick: 'git cherry-pick lost',
    push: 'git push',
    force: 'git push --force',
    back: 'git reset --hard b',
  }
  function check(
    demand: Pick<Extract<ChoiceCheck, { kind: 'git' }>, 'demands' | 'branch' | 'commit'>,
    ...items: string[]
  ) {
    const spec: ChoiceCheck = {
      id: 'it',
      title: 'It',
      says: 'Says.',
      kind: 'git',
      start,
      commands,
      ...demand,
    }
    return checkChoice(spec, { form: 'order', items }).message
  }
  const restored = { demands: 'commit-restored', commit: 'lost', branch: 'main' } as const

  it.each([
    [restored, ['pick'], ''],
    [{ ...restored, branch: 'origin/main' }, ['pick', 'push'], ''],
    [
      { ...restored, branch: 'origin/main' },
      ['pick'],
      'Says. The change of lost is not on origin/main in the end.',
    ],
    [restored, ['push'], 'Says. The change of lost is not on main in the end.'],
    [{ ...restored, branch: 'gone' }, ['pick'], 'Says. The change of lost is not on gone in the end.'],
    [
      restored,
      ['back', 'push'],
      'Says. Git stops at “git push”: ! [rejected] main -> main (non-fast-forward).',
    ],
    [{ ...restored, demands: 'change-absent' } as const, ['push'], ''],
    [
      { ...restored, demands: 'change-absent' } as const,
      ['pick'],
      'Says. The change of lost is on main in the end.',
    ],
    [{ demands: 'no-force-push' } as const, ['pick', 'push'], ''],
    [{ demands: 'no-force-push' } as const, ['back', 'force'], 'Says. A push is forced.'],
    [{ demands: 'branch-unchanged', branch: 'feature' } as const, ['pick'], ''],
    [{ demands: 'branch-unchanged' } as const, ['pick'], 'Says. main no longer points where it did.'],
  ])('%j after %j says %j', (demand, items, message) => {
    expect(check(demand, ...items)).toBe(message)
  })
})
