import { suggestion } from './closest'
import type { Content, ReadCompetency, WholeCompetency } from './content'
import { competencyEdges, competencyOf, type Edge, reportEdge, stepEdges, stepIds } from './edges'
import type { Report } from './fault'
import { findCycles } from './find-cycles'

/** Checks what the prerequisites make together: that they lead somewhere, in no circle, and never up a level. */
export function checkGraph(content: Content, report: Report): void {
  const whole = content.competencies.filter(isWhole)
  const competencies = whole.flatMap(competencyEdges)
  const steps = whole.flatMap(stepEdges)
  checkCompetencyTargets(competencies, content, report)
  checkStepTargets(steps, content, report)
  checkLevels(competencies, content, report)
  checkCycles(competencies, 'competencies', report)
  checkCycles(steps, 'steps', report)
  checkCrossings(steps, competencies, content, report)
}

function isWhole(competency: ReadCompetency): competency is WholeCompetency {
  return competency.file !== undefined
}

function checkCompetencyTargets(edges: readonly Edge[], content: Content, report: Report): void {
  const ids = content.competencies.map((competency) => competency.id)
  for (const edge of edges) {
    if (ids.includes(edge.to)) continue
    const hint = suggestion(edge.to, ids, 'name a folder of competencies/')
    reportEdge(edge, `there is no competency \`${edge.to}\``, hint, report)
  }
}

function checkStepTargets(edges: readonly Edge[], content: Content, report: Report): void {
  const known = stepIds(content.competencies)
  // What a competency that could not be read holds is unknown, so nothing can be said about a step of it.
  const unread = new Set(content.competencies.flatMap(({ id, file }) => (file === undefined ? [id] : [])))
  for (const edge of edges) {
    if (known.has(edge.to) || unread.has(competencyOf(edge.to))) continue
    const hint = suggestion(
      edge.to,
      known,
      'name a lesson or exercise of this competency, or competency/slug',
    )
    reportEdge(edge, `there is no step \`${edge.to}\``, hint, report)
  }
}

function checkLevels(edges: readonly Edge[], { curriculum, competencies }: Content, report: Report): void {
  const orders = new Map(curriculum?.value.levels.map((level) => [level.id, level.order]))
  const levels = new Map(
    competencies.map(({ id, file }) => [id, orders.get(file?.value.level ?? '') ?? Number.NaN]),
  )
  for (const edge of edges) {
    if (!((levels.get(edge.to) ?? Number.NaN) > (levels.get(edge.from) ?? Number.NaN))) continue
    const message = `the prerequisite \`${edge.to}\` is of a higher level than \`${edge.from}\``
    reportEdge(
      edge,
      message,
      'a level may only build on itself and those below: drop it, or move one of the two',
      report,
    )
  }
}

function checkCycles(edges: readonly Edge[], what: string, report: Report): void {
  const needs = new Map<string, string[]>()
  for (const { from, to } of edges) needs.set(from, [...(needs.get(from) ?? []), to])
  for (const cycle of findCycles(needs)) {
    const closing = edges.find((edge) => edge.from === cycle.at(-1) && edge.to === cycle[0])
    const circle = [...cycle, cycle[0]].join(' → ')
    if (closing)
      reportEdge(
        closing,
        `these ${what} need each other: ${circle}`,
        'drop one of these prerequisites',
        report,
      )
  }
}

// A competency is planned after those it needs, whole. A step that needs a step of any other would be planned as if it
// needed nothing of it, or make a circle that neither graph shows alone.
function checkCrossings(
  steps: readonly Edge[],
  edges: readonly Edge[],
  content: Content,
  report: Report,
): void {
  const ids = content.competencies.map((competency) => competency.id)
  for (const edge of steps) {
    const [from, to] = [competencyOf(edge.from), competencyOf(edge.to)]
    if (from === to || !ids.includes(to) || reaches(from, to, edges)) continue
    const message = `this step needs \`${edge.to}\`, but \`${from}\` does not need \`${to}\``
    reportEdge(edge, message, `add \`${to}\` to the prerequisites of \`${from}\`, or drop this one`, report)
  }
}

function reaches(from: string, to: string, edges: readonly Edge[], seen = new Set<string>()): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  return edges.some((edge) => edge.from === from && (edge.to === to || reaches(edge.to, to, edges, seen)))
}
