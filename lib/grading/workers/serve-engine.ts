import { type Downloads, makeDownloads } from './downloads'
import { keepLoadedHere } from './keep-loaded-here'
import type { Answered, EngineReply, EngineRequest, Opening } from './messages'

/** What a worker can do with its engine. Learners' mistakes are in what these give; what they throw is the engine's. */
export interface EngineHost {
  open(opening: Opening): Promise<undefined>
  run(text: string): Promise<Answered['run']>
  query(sql: string): Promise<Answered['query']>
  /** Throws in the engine's words where the SQL has no plan. */
  plan(sql: string): Promise<Answered['plan']>
  grade(answer: Extract<EngineRequest, { kind: 'grade' }>['answer']): Promise<Answered['grade']>
  reset(): Promise<undefined>
}

/** Answers the page's requests in this worker, one after another. The host's downloads report to whoever asked last. */
export function serveEngine(hostWith: (downloads: Downloads) => EngineHost): void {
  let current = 0
  const downloads = makeDownloads((loaded, total) => reply({ id: current, kind: 'progress', loaded, total }))
  const host = hostWith(downloads)
  let queue: Promise<void> = Promise.resolve()
  self.addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
    queue = queue.then(() => {
      current = data.id
      return answer(host, data)
    })
  })
}

async function answer(host: EngineHost, request: EngineRequest): Promise<void> {
  const { id } = request
  try {
    reply({ id, kind: 'done', value: await handle(host, request) })
    if (request.kind === 'open' && request.exercise)
      void keepLoadedHere(`/practice/engine/${request.exercise.kind}`)
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault)
    reply({ id, kind: 'failed', message, broken: request.kind !== 'plan' || isBreakdown(fault) })
  }
}

function handle(host: EngineHost, request: EngineRequest): Promise<Answered[keyof Answered]> {
  switch (request.kind) {
    case 'open':
      return host.open(request)
    case 'run':
      return host.run(request.text)
    case 'query':
      return host.query(request.sql)
    case 'plan':
      return host.plan(request.sql)
    case 'grade':
      return host.grade(request.answer)
    case 'reset':
      return host.reset()
  }
}

/** WebAssembly that was aborted, by a lack of memory for instance, answers nothing sensible after it. */
function isBreakdown(fault: unknown): boolean {
  return fault instanceof WebAssembly.RuntimeError || fault instanceof RangeError
}

function reply(message: EngineReply): void {
  self.postMessage(message)
}
