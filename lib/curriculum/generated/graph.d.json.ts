import type { PlanGraph } from '@/lib/planner/plan'

declare const graph: PlanGraph
export default graph
