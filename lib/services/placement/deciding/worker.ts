import { parentPort } from 'node:worker_threads'
import { decide } from './decide'
import type { ThreadAnswer, ThreadQuestion } from './decide-in-thread'

/** The thread that decides for all placements of a process, one after the other. */
parentPort?.on('message', ({ number, job }: ThreadQuestion) => {
  parentPort?.postMessage({ number, ...attempt(job) } satisfies ThreadAnswer)
})

function attempt(job: ThreadQuestion['job']) {
  try {
    return { decided: decide(job) }
  } catch (error) {
    return { fault: String(error) }
  }
}
