import { cpus, totalmem } from 'node:os'
import type { CoverageFigure } from './coverage'
import type { EngineFigure } from './engines'
import type { LoadRow } from './loads'
import type { PlannerFigure } from './planner'
import type { SandboxFigure } from './sandbox'
import { kilobytes, milliseconds, table, verdict } from './table'
import { type TeamFigures, teamTables } from './team-report'
import { totalBytes, type VisitRow } from './visits'
import { type WhatIfFigure, whatIfLine } from './what-if'

/** The whole run as Markdown tables. */
export function reportOf(
  loads: readonly LoadRow[],
  visits: readonly VisitRow[],
  plans: readonly PlannerFigure[],
  whatIf: WhatIfFigure,
  grading: readonly SandboxFigure[],
  engines: readonly EngineFigure[],
  team: TeamFigures,
  coverage: readonly CoverageFigure[],
): string {
  return [
    machine(),
    loadTable(loads),
    visitTable(visits),
    planTable(plans),
    whatIfLine(whatIf),
    gradingTable(grading),
    engineTable(engines),
    ...teamTables(team),
    coverageTable(coverage),
  ].join('\n\n')
}

function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const date = new Date().toISOString().slice(0, 10)
  return `Measured ${date} on ${cpus().length} × ${cpu?.model.trim() ?? 'an unknown processor'}, ${memory} GB, Node ${process.versions.node}; everything, the load included, on that one machine.`
}

function loadTable(rows: readonly LoadRow[]): string {
  return table(
    ['16 connections', 'requests a second', 'p50', 'p95', 'p99', 'goal'],
    rows.map(({ what, perSecond, p50, p95, p99, goal }) => [
      what,
      Math.round(perSecond).toLocaleString('en'),
      milliseconds(p50),
      milliseconds(p95),
      milliseconds(p99),
      goal ? verdict(goal) : '',
    ]),
  )
}

function visitTable(rows: readonly VisitRow[]): string {
  const kinds = [...new Set(rows.flatMap(({ visit }) => Object.keys(visit.bytes)))].sort()
  return table(
    ['First visit', ...kinds, 'all', 'requests', 'FCP', 'LCP', 'goals'],
    rows.map(({ what, visit, goals }) => [
      what,
      ...kinds.map((kind) => kilobytes(visit.bytes[kind] ?? 0)),
      kilobytes(totalBytes(visit.bytes)),
      String(visit.requests),
      milliseconds(visit.firstPaint),
      milliseconds(visit.largestPaint),
      goals.map(verdict).join('; '),
    ]),
  )
}

function planTable(figures: readonly PlannerFigure[]): string {
  return table(
    ['Planner: steps', 'edges', 'a plan', 'bare topological sort', 'ratio'],
    figures.map(({ steps, edges, plan, sort, ratio }) => [
      steps.toLocaleString('en'),
      edges.toLocaleString('en'),
      milliseconds(plan),
      milliseconds(sort),
      ratio.toFixed(1),
    ]),
  )
}

function gradingTable(figures: readonly SandboxFigure[]): string {
  return table(
    ['Grading on both variants', 'verdicts a minute', 'p50 at 20 a minute', 'p95', 'memory of a process'],
    figures.map(({ what, perMinute, p50, p95, memory }) => [
      what,
      String(Math.round(perMinute)),
      milliseconds(p50),
      milliseconds(p95),
      `${Math.round(memory / 1e6)} MB`,
    ]),
  )
}

function engineTable(figures: readonly EngineFigure[]): string {
  return table(
    [
      'Engine in the page',
      'exercise',
      'downloaded',
      'ready, first visit',
      'ready, next visit',
      'verdict',
      'goals',
    ],
    figures.map(({ what, exercise, bytes, cold, warm, verdict: median, goals }) => [
      what,
      exercise,
      kilobytes(bytes),
      milliseconds(cold),
      milliseconds(warm),
      milliseconds(median),
      goals.map(verdict).join('; '),
    ]),
  )
}

/** Plans for teams of fifty on the whole curriculum. */
export function coverageTable(figures: readonly CoverageFigure[]): string {
  return table(
    [
      'Coverage plan: 50 people, the whole curriculum',
      'p50',
      'most',
      'proven least',
      'above the least at most',
      'goal',
    ],
    figures.map(({ what, p50, most, proven, plans, above, goal }) => [
      what,
      milliseconds(p50),
      milliseconds(most),
      `${proven} of ${plans}`,
      above === undefined ? 'not certain' : `${above.toFixed(2)} %`,
      verdict(goal),
    ]),
  )
}
