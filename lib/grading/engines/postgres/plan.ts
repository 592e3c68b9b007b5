/** One node of an executed plan. Rows are per loop, as PostgreSQL reports them; blocks are for all loops, children included. */
export interface PlanNode {
  readonly type: string
  /** What it reads or how it joins: "on shop.orders", "using orders_pkey". */
  readonly about: string
  readonly estimatedRows: number
  readonly actualRows: number
  readonly loops: number
  /** Rows read and thrown away by a filter, per loop. */
  readonly removedRows: number
  readonly blocks: number
  /** Blocks of this node alone. */
  readonly ownBlocks: number
  /** How far the estimate is off, as a factor of at least 1; above it is 1 row against 0. */
  readonly misestimate: number
  /** Conditions, keys and methods, as label and text. */
  readonly details: readonly (readonly [label: string, text: string])[]
  readonly children: readonly PlanNode[]
  /** DuckDB: how many files it opened. */
  readonly files?: number
}

interface ExplainNode {
  readonly [key: string]: unknown
  readonly Plans?: readonly ExplainNode[]
}

/** Reads what `explained` gave. Throws where the text is no plan. */
export function readPlan(json: string): PlanNode {
  const [first]: { Plan?: ExplainNode }[] = JSON.parse(json)
  if (!first?.Plan) throw new SyntaxError('this is not the JSON of a plan')
  return toNode(first.Plan)
}

/** Every node of a plan, each before its children. */
export function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...node.children.flatMap(nodesOf)]
}

/**
 * The node where guess and truth part: the worst guess of the plan, or a node below it that is nearly as far off, since a
 * wrong guess is handed up from there. Nothing where every guess is within a factor of two.
 */
export function worstGuess(root: PlanNode): PlanNode | undefined {
  const nodes = nodesOf(root)
  const worst = Math.max(...nodes.map(({ misestimate }) => misestimate))
  return worst < 2 ? undefined : nodes.findLast(({ misestimate }) => misestimate >= 0.8 * worst)
}

function toNode(node: ExplainNode): PlanNode {
  const children = (node.Plans ?? []).map(toNode)
  const number = (key: string) => Number(node[key] ?? 0)
  const blocks = number('Shared Hit Blocks') + number('Shared Read Blocks')
  const estimatedRows = number('Plan Rows')
  const actualRows = number('Actual Rows')
  const loops = number('Actual Loops')
  return {
    type: typeOf(node),
    about: aboutOf(node),
    estimatedRows,
    actualRows,
    loops,
    removedRows: number('Rows Removed by Filter') + number('Rows Removed by Join Filter'),
    blocks,
    ownBlocks: Math.max(0, blocks - children.reduce((sum, child) => sum + child.blocks, 0)),
    // A node that never ran has not been misjudged.
    misestimate: loops === 0 ? 1 : factor(estimatedRows, actualRows),
    details: detailKeys.flatMap((key) => (node[key] === undefined ? [] : [[key, text(node[key])] as const])),
    children,
  }
}

function factor(estimated: number, actual: number): number {
  const [low, high] = [Math.max(1, Math.min(estimated, actual)), Math.max(1, estimated, actual)]
  return high / low
}

function typeOf(node: ExplainNode): string {
  const strategy = node.Strategy === 'Hashed' ? 'Hash' : node.Strategy === 'Sorted' ? 'Group' : ''
  const join = node['Join Type']
  const type = `${node['Node Type']}`
  if (type === 'Aggregate') return `${strategy}${strategy ? ' ' : ''}Aggregate`
  if (join === undefined || join === 'Inner') return type
  return type === 'Nested Loop' ? `Nested Loop ${join} Join` : type.replace('Join', `${join} Join`)
}

function aboutOf(node: ExplainNode): string {
  const index = node['Index Name'] ? `using ${node['Index Name']}` : ''
  const schema = node.Schema ? `${node.Schema}.` : ''
  const relation = node['Relation Name'] ? `on ${schema}${node['Relation Name']}` : ''
  const cte = node['CTE Name'] ? `on ${node['CTE Name']}` : ''
  const part = node['Subplan Name'] ? `(${node['Subplan Name']})` : ''
  return [index, relation, cte, part].filter(Boolean).join(' ')
}

const detailKeys = [
  'Index Cond',
  'Recheck Cond',
  'Hash Cond',
  'Merge Cond',
  'Join Filter',
  'Filter',
  'Rows Removed by Filter',
  'Rows Removed by Join Filter',
  'Heap Fetches',
  'Sort Key',
  'Sort Method',
  'Group Key',
]

function text(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value)
}
