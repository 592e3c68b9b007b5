import type { Answer } from '../answer'
import type { Board } from '../exercise-package'
import type { CheckResult } from '../verdict'
import { failed, passed } from './check-outcome'
import type { CheckSpec, ChoiceCheck } from './check-spec'
import { criticalPath, type Edge, findCycle, reachable, redundantEdges } from './choice-graph'
import { gitFault } from './git-check'

const kinds: ReadonlySet<string> = new Set<ChoiceCheck['kind']>([
  'chosen',
  'not-chosen',
  'in-order',
  'includes',
  'excludes',
  'edges-cover',
  'no-redundant-edges',
  'acyclic',
  'critical-path',
  'git',
])

export function isChoiceCheck(spec: CheckSpec): spec is ChoiceCheck {
  return kinds.has(spec.kind)
}

/** Decides one check of an order, of arrows or of choices. `board` has the words that items are called by. */
export function checkChoice(spec: ChoiceCheck, answer: Answer, board?: Board): CheckResult {
  const named = (id: string) => board?.items.find((item) => item.id === id)?.text ?? id
  const why = faultOf(spec, answer, named)
  return why === undefined ? passed(spec) : failed(spec, why === '' ? spec.says : `${spec.says} ${why}`)
}

/** What is wrong, as a sentence; empty where saying more would give the answer away; undefined where all is well. */
function faultOf(spec: ChoiceCheck, answer: Answer, named: (id: string) => string): string | undefined {
  switch (spec.kind) {
    case 'chosen':
      return spec.accept.some((options) => sameOptions(options, chosen(answer, spec.question)))
        ? undefined
        : ''
    case 'not-chosen':
      if (answer.form !== 'choices') return ''
      return chosen(answer, spec.question).includes(spec.option) ? '' : undefined
    case 'in-order':
      return orderFault(spec.pairs, itemsOf(answer), named)
    case 'includes': {
      const missing = spec.items.some((item) => !itemsOf(answer).includes(item))
      return missing ? '' : undefined
    }
    case 'excludes': {
      if (answer.form !== 'order') return ''
      const wrong = spec.items.find((item) => itemsOf(answer).includes(item))
      return wrong === undefined ? undefined : `Look again at “${named(wrong)}”.`
    }
    case 'git':
      return answer.form === 'order' ? gitFault(spec, itemsOf(answer)) : ''
    default:
      return answer.form === 'edges' ? arrowFault(spec, answer.edges, named) : ''
  }
}

type ArrowCheck = Extract<
  ChoiceCheck,
  { kind: 'edges-cover' | 'no-redundant-edges' | 'acyclic' | 'critical-path' }
>

function arrowFault(
  spec: ArrowCheck,
  edges: readonly Edge[],
  named: (id: string) => string,
): string | undefined {
  const way = (path: readonly string[]) => path.map(named).join(' → ')
  if (spec.kind === 'edges-cover') {
    const reach = reachable(edges)
    const missing = spec.pairs.find(([from, to]) => !reach.get(from)?.has(to))
    return missing && `Nothing leads from “${named(missing[0])}” to “${named(missing[1])}”.`
  }
  const cycle = findCycle(edges)
  if (cycle) return `These wait for each other: ${way([...cycle, cycle[0] ?? ''])}.`
  if (spec.kind === 'no-redundant-edges') {
    const [first] = redundantEdges(edges)
    return first && `The arrow ${way(first)} adds nothing: a way leads there without it.`
  }
  if (spec.kind === 'acyclic') return undefined
  const longest = criticalPath(spec.minutes, edges)
  if (!longest || longest.minutes < spec.under) return undefined
  return `The longest way takes ${longest.minutes} minutes, where less than ${spec.under} are allowed: ${way(longest.path)}.`
}

function orderFault(
  pairs: readonly (readonly [string, string])[],
  items: readonly string[],
  named: (id: string) => string,
): string | undefined {
  for (const [first, second] of pairs) {
    if (!items.includes(first)) return `“${named(first)}” is left out.`
    if (!items.includes(second)) return `“${named(second)}” is left out.`
    if (items.lastIndexOf(first) > items.indexOf(second)) {
      return `“${named(second)}” comes before “${named(first)}”.`
    }
  }
  return undefined
}

function itemsOf(answer: Answer): readonly string[] {
  return answer.form === 'order' ? answer.items : []
}

function chosen(answer: Answer, question: string): readonly string[] {
  return answer.form === 'choices' && Object.hasOwn(answer.choices, question)
    ? (answer.choices[question] ?? [])
    : []
}

function sameOptions(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [new Set(one), new Set(other)]
  return first.size === second.size && [...first].every((option) => second.has(option))
}
