import { type AnyContractRouter, isContractProcedure } from '@orpc/contract'

/** The contract without its schemas, which is all that a page needs of it: area, endpoint, then method and path. */
export type MinifiedContract = Readonly<
  Record<string, Readonly<Record<string, readonly [method: string, path: string]>>>
>

/** Takes the schemas off a contract of areas with endpoints. */
export function minifyContract(contract: Readonly<Record<string, AnyContractRouter>>): MinifiedContract {
  return Object.fromEntries(
    Object.entries(contract).map(([name, area]) => [
      name,
      Object.fromEntries(Object.entries(area).map(([key, endpoint]) => [key, routeOf(endpoint)])),
    ]),
  )
}

function routeOf(endpoint: AnyContractRouter): readonly [method: string, path: string] {
  if (!isContractProcedure(endpoint)) throw new TypeError('An area holds endpoints and no further areas')
  const { method = 'POST', path = '/' } = endpoint['~orpc'].route
  return [method, path]
}
