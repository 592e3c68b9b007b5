import generated from './generated/graph.json'

/** The graph the planner works on: ids, minutes and prerequisites, small enough for a page. */
export const planGraph = generated
