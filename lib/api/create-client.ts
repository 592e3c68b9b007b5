import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ApiProblem, problemFrom, unreachable } from './api-problem'
import type { contract } from './contract'
import type { MinifiedContract } from './minified-contract'

/** Every endpoint as a function, typed by the contract. Each throws ApiProblem. */
export type ApiClient = {
  readonly [Area in keyof Outputs]: {
    readonly [Endpoint in keyof Outputs[Area]]: (
      ...call: Call<Field<Inputs[Area], Endpoint>>
    ) => Promise<Outputs[Area][Endpoint]>
  }
}

/** What an endpoint takes. */
export type ApiInput<Area extends keyof Inputs, Endpoint extends keyof Inputs[Area]> = Readable<
  Inputs[Area][Endpoint]
>

type Inputs = InferContractRouterInputs<typeof contract>
type Outputs = InferContractRouterOutputs<typeof contract>
type Field<Area, Endpoint> = Endpoint extends keyof Area ? Area[Endpoint] : never
type Readable<T> = { readonly [Key in keyof T]: Readable<T[Key]> }
type Call<Input> = unknown extends Input
  ? [input?: undefined, options?: CallOptions]
  : [input: Readable<Input>, options?: CallOptions]

interface CallOptions {
  readonly signal?: AbortSignal
}

/** Makes a client of a contract without its schemas: the page checks nothing, the server checks everything. */
export function createClient(
  contract: MinifiedContract,
  base: string,
  fetchIt: (request: Request) => Promise<Response>,
): ApiClient {
  const areas = Object.entries(contract).map(([area, endpoints]) => [
    area,
    Object.fromEntries(
      Object.entries(endpoints).map(([endpoint, [method, path]]) => [
        endpoint,
        (input: object | undefined, options?: CallOptions) =>
          ask(fetchIt, requestOf(base, method, path, { ...input }, options)),
      ]),
    ),
  ])
  return Object.fromEntries(areas)
}

/** Path parameters go into the path; what is left of the input is the body, or the query of a GET. */
function requestOf(
  base: string,
  method: string,
  template: string,
  input: Record<string, unknown>,
  { signal }: CallOptions = {},
): Request {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = encodeURIComponent(String(input[name]))
    delete input[name]
    return value
  })
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return new Request(base + path, { method, signal })
  if (method === 'GET') {
    return new Request(`${base}${path}?${new URLSearchParams(given as Record<string, string>)}`, { signal })
  }
  const headers = { 'content-type': 'application/json' }
  return new Request(base + path, { method, signal, headers, body: JSON.stringify(given) })
}

async function ask(fetchIt: (request: Request) => Promise<Response>, request: Request): Promise<unknown> {
  try {
    const response = await fetchIt(request)
    if (!response.ok) throw await problemFrom(response)
    return await response.json()
  } catch (error) {
    if (error instanceof ApiProblem || (error instanceof Error && error.name === 'AbortError')) throw error
    // Not reached, too slow, or the answer broke off.
    throw unreachable(error)
  }
}
