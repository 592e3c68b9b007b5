import { type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import { contract } from './contract'

/** One way to call the API. */
export interface Endpoint {
  /** Where it stands in the contract: `progress.complete`. */
  readonly name: string
  readonly method: string
  /** With its parameters: `/steps/{competency}/{slug}/completion`. */
  readonly path: `/${string}`
}

/** Every endpoint of a contract, in its order. */
function endpointsOf(router: AnyContractRouter, name = ''): readonly Endpoint[] {
  if (isContractProcedure(router)) {
    const { method = 'POST', path = '/' } = router['~orpc'].route
    return [{ name, method, path }]
  }
  return Object.entries(router).flatMap(([key, part]) => endpointsOf(part, name ? `${name}.${key}` : key))
}

export const endpoints = endpointsOf(contract)

/** The endpoints a path leads to, one a method; none where there is nothing. */
export function endpointsAt(pathname: string): readonly Endpoint[] {
  return patterns.filter(({ pattern }) => pattern.test(pathname)).map(({ endpoint }) => endpoint)
}

const patterns = endpoints.map((endpoint) => ({
  endpoint,
  pattern: new RegExp(`^${endpoint.path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
}))
