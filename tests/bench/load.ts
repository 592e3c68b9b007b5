import autocannon, { type LoadRequest } from 'autocannon'
import { percentile } from './percentile'

/** What one measurement asks for: every connection repeats one of the request lists, in turn. */
export interface LoadPlan {
  readonly url: string
  readonly connections: number
  readonly warmUpSeconds: number
  readonly seconds: number
  readonly requests: readonly (readonly LoadRequest[])[]
}

export interface LoadResult {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

// Run as a process of its own, so that asking does not take the time of whatever answers or measures.
if (process.send) {
  process.on('message', async (plan: LoadPlan) => {
    await fire(plan, plan.warmUpSeconds)
    process.send?.(await fire(plan, plan.seconds))
    process.disconnect()
  })
}

function fire({ url, connections, requests }: LoadPlan, duration: number): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const times: number[] = []
    let next = 0
    const instance = autocannon(
      {
        url,
        connections,
        duration,
        setupClient: (client) => {
          client.setRequests(requests[next % requests.length] ?? [])
          next += 1
        },
      },
      (error, result) => {
        if (error) return reject(error)
        if (result.non2xx + result.errors + result.timeouts > 0)
          return reject(
            new Error(`${result.non2xx} refused, ${result.errors} errors, ${result.timeouts} timeouts`),
          )
        times.sort((a, b) => a - b)
        resolve({
          perSecond: times.length / result.duration,
          p50: percentile(times, 50),
          p95: percentile(times, 95),
          p99: percentile(times, 99),
        })
      },
    )
    instance.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
}
