import { createClient } from './create-client'
import contract from './generated/contract.json'

/** The API as the page calls it, with the session of whoever is signed in. Each call throws ApiProblem. */
export const api = createClient(contract, '/api/v1', (request) => fetch(request))
