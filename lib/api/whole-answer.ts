import type { WholeBody } from './whole-body'

/** An answer whose bytes are at hand: whoever sends it need not read them through a stream. */
export class WholeAnswer extends Response {
  constructor(
    readonly whole: WholeBody,
    init: ResponseInit,
  ) {
    super(whole.bytes, init)
  }
}
