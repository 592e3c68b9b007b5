import type { EngineReply, EngineRequest } from '@/lib/grading/workers/messages'

/** A worker that the test answers for. */
export class FakeWorker extends EventTarget {
  readonly asked: EngineRequest[] = []
  ended = false

  constructor(private readonly onAsked: (worker: FakeWorker, request: EngineRequest) => void = () => {}) {
    super()
  }

  postMessage(request: EngineRequest): void {
    this.asked.push(request)
    this.onAsked(this, request)
  }

  say(reply: EngineReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }))
  }

  terminate(): void {
    this.ended = true
  }
}

export const asWorker = (fake: FakeWorker) => fake as unknown as Worker
