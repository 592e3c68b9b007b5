/** The part of autocannon that the bench uses; the package carries no types. */
declare module 'autocannon' {
  export interface LoadRequest {
    readonly method: 'GET' | 'PUT' | 'DELETE'
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
  }

  export interface Client {
    setRequests(requests: readonly LoadRequest[]): void
  }

  interface Options {
    readonly url: string
    readonly connections: number
    /** Seconds. */
    readonly duration: number
    readonly setupClient: (client: Client) => void
  }

  export interface Result {
    /** Seconds. */
    readonly duration: number
    readonly errors: number
    readonly timeouts: number
    readonly non2xx: number
  }

  interface Instance {
    on(
      event: 'response',
      listener: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ): void
  }

  export default function autocannon(
    options: Options,
    done: (error: Error | null, result: Result) => void,
  ): Instance
}
