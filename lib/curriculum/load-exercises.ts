import generated from './generated/exercises.json'

/**
 * Every exercise that runs, by id, as the last build made them: with solutions and with what is expected on the hidden
 * variant. For the server alone; a page fetches its package from `/exercises/`.
 */
export const exercises = generated
