import type { PlanProblem } from '@/lib/coverage/plan-problem'

/** The fewest needs left open and, of those, the fewest minutes: every way of learning is tried, so only for tiny problems. */
export function bruteForce({ competencies, gaps, learners, locks }: PlanProblem) {
  const waysOf = learners.map((learner) => {
    const own = locks.filter(({ person }) => person === learner.id)
    return subsets(Object.keys(learner.options))
      .map((set) => ({ set, minutes: sum(set.map((id) => learner.options[id]!.minutes)) }))
      .filter(({ set, minutes }) => {
        const resting = set.flatMap((id) => competencies.find((one) => one.id === id)?.prerequisites ?? [])
        return (
          (minutes <= learner.capacity || minutes === 0) &&
          resting.every((id) => learner.known.includes(id) || set.includes(id)) &&
          own.every(({ kind, competency }) => set.includes(competency) === (kind === 'must'))
        )
      })
  })
  let best = { open: Number.POSITIVE_INFINITY, minutes: Number.POSITIVE_INFINITY }
  const go = (at: number, learnt: Readonly<Record<string, number>>, minutes: number) => {
    const ways = waysOf[at]
    if (ways) {
      for (const way of ways) {
        const more = { ...learnt }
        for (const id of way.set) more[id] = (more[id] ?? 0) + 1
        go(at + 1, more, minutes + way.minutes)
      }
      return
    }
    const open = sum(Object.entries(gaps).map(([id, gap]) => Math.max(0, gap - (learnt[id] ?? 0))))
    if (open < best.open || (open === best.open && minutes < best.minutes)) best = { open, minutes }
  }
  go(0, {}, 0)
  return best
}

function subsets(ids: readonly string[]): string[][] {
  return ids.reduce<string[][]>((all, id) => all.concat(all.map((set) => [...set, id])), [[]])
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
