import generated from './generated/catalogue.json'

/**
 * The whole curriculum, as the last build read it. For the server: a page that plans in the browser takes the small
 * `planGraph` of `load-graph.ts` instead.
 */
export const catalogue = generated
