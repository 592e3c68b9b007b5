import type { Highs } from 'highs'
import type { Master, Solver } from '@/lib/coverage/master'

/** Parts of the time that a plan may take: until then bundles are looked for, and until then a proof is begun. */
const phases = { bundles: 0.65, proof: 0.8 } as const

/** HiGHS as the solver of coverage plans, for one plan that takes about so many seconds at most. */
export function highsSolver(highs: Highs, seconds: number): Solver {
  const started = performance.now()
  const secondsGone = () => (performance.now() - started) / 1000
  return {
    open: (gaps, people, openNeedCost) =>
      openMaster(highs, gaps, people, openNeedCost, () => Math.max(0.1, seconds - secondsGone())),
    hasTime: (phase) => secondsGone() < seconds * phases[phase],
  }
}

/** The columns of the model are first the open part of each gap, then the bundles; its rows first the gaps, then the people. */
function openMaster(
  highs: Highs,
  gaps: readonly number[],
  people: number,
  openNeedCost: number,
  secondsLeft: () => number,
): Master {
  const { infinity, constants } = highs
  const empty = { indices: [], values: [] }
  let columns = 0
  const model = highs.createModel()
  model.options.set({ output_flag: false })
  for (const gap of gaps) model.addRow(gap, infinity, empty)
  for (let person = 0; person < people; person++) model.addRow(-infinity, 1, empty)
  for (const [row, gap] of gaps.entries()) model.addCol(openNeedCost, 0, gap, { indices: [row], values: [1] })

  return {
    add(column) {
      const indices = [...column.gaps, gaps.length + column.person].toSorted((a, b) => a - b)
      const entries = { indices, values: indices.map(() => 1) }
      model.addCol(column.minutes + column.tie, 0, infinity, entries)
      columns += 1
    },
    relax() {
      model.run()
      const { rowDual } = model.getSolution()
      return {
        gapPrices: [...rowDual.subarray(0, gaps.length)],
        personPrices: [...rowDual.subarray(gaps.length)].map((dual) => -dual),
      }
    },
    choose() {
      for (let column = 0; column < gaps.length + columns; column++)
        model.changeColIntegrality(column, constants.variableType.integer)
      // Minutes are whole, and all ties together are below half of one.
      model.zeroAllClocks()
      model.options.set({ time_limit: secondsLeft(), mip_abs_gap: 0.49, mip_rel_gap: 0 })
      model.run()
      const { colValue } = model.getSolution()
      return {
        columns: [...colValue.subarray(gaps.length)].flatMap((value, at) => (value > 0.5 ? [at] : [])),
        isBest: model.getModelStatus() === constants.modelStatus.optimal,
      }
    },
    close: () => model.dispose(),
  }
}
