import type { Browser, Page } from '@playwright/test'
import { createViteServer } from 'vitest/node'
import graph from '@/lib/curriculum/generated/graph.json'
import type { planDifference } from '@/lib/planner/difference'
import type { makePlan } from '@/lib/planner/make-plan'
import type { PlanGraph, PlanInput } from '@/lib/planner/plan'
import { percentile } from './percentile'

const RUNS = 200
/** Milliseconds, at sixty frames a second. */
const FRAME = 16
type MakePlan = typeof makePlan
type PlanDifference = typeof planDifference

const ORIGIN = 'http://planner.bench'

/** Milliseconds of answers to a what-if, in the page: a plan and its difference to today's. */
export interface WhatIfFigure {
  readonly steps: number
  readonly median: number
  readonly p95: number
}

/** Times what-ifs on the whole curriculum in Chromium, each with other hours and another date, none of them run before. */
export async function benchWhatIf(browser: Browser): Promise<WhatIfFigure> {
  const page = await browser.newPage()
  const stop = await servePlanner(page)
  try {
    const { steps, times } = await page.evaluate(answer, {
      input: wholeCurriculum(),
      runs: RUNS,
      modules: MODULES,
    })
    const sorted = times.sort((a, b) => a - b)
    return { steps, median: percentile(sorted, 50), p95: percentile(sorted, 95) }
  } finally {
    await page.close()
    await stop()
  }
}

/** The figure as a sentence, with the goal of one frame. */
export function whatIfLine({ steps, median, p95 }: WhatIfFigure): string {
  const met = p95 <= FRAME ? 'met' : 'missed'
  return `What-if in Chromium, ${steps} steps of the real curriculum, ${RUNS} changes: median ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms; p95 within one frame of ${FRAME} ms: ${met}.`
}

/** Gives the page the planner's own modules, with the types taken out. */
async function servePlanner(page: Page): Promise<() => Promise<void>> {
  const server = await createViteServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
  })
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
    const module = await server.transformRequest(pathname)
    return route.fulfill({ contentType: 'text/javascript', body: module?.code ?? '' })
  })
  await page.goto(ORIGIN)
  return () => server.close()
}

const MODULES = ['/lib/planner/make-plan.ts', '/lib/planner/difference.ts']

interface Question {
  readonly input: PlanInput
  readonly runs: number
  readonly modules: readonly string[]
}

/** Runs in the page, so it has nothing but its argument, and no inner function with a name: that calls for a helper. */
async function answer({ input, runs, modules }: Question) {
  const loaded: object[] = await Promise.all(modules.map((path) => import(path)))
  const planner = Object.assign({}, ...loaded) as { makePlan: MakePlan; planDifference: PlanDifference }
  const today = planner.makePlan(input)
  const previousOrder = today.steps.map(({ id }) => id)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const [monday, ...rest] = input.capacity.weekdayMinutes
    const changed: PlanInput = {
      ...input,
      previousOrder,
      learner: { ...input.learner, targetDate: `2027-${run % 2 ? '06' : '12'}-${10 + (run % 18)}` },
      capacity: { ...input.capacity, weekdayMinutes: [monday + run, ...rest] },
    }
    const start = performance.now()
    planner.planDifference(today, planner.makePlan(changed))
    times.push(performance.now() - start)
  }
  return { steps: today.steps.length, times }
}

function wholeCurriculum(): PlanInput {
  const { levels, competencies }: PlanGraph = graph
  return {
    graph,
    learner: {
      proven: {},
      completed: [],
      stack: {},
      target: { kind: 'level', level: levels.at(-1) ?? '' },
      targetDate: '2027-12-31',
      pace: 1.1,
    },
    assignments: competencies.slice(0, 6).map(({ id }, number) => ({
      id: `assignment-${number}`,
      title: id,
      assignedBy: 'Dana',
      items: [id],
      due: `2027-0${1 + number}-15`,
    })),
    capacity: {
      weekdayMinutes: [60, 60, 0, 60, 60, 120, 0],
      daysOff: ['2026-12-24', '2026-12-25'],
      from: '2026-11-23',
    },
  }
}
