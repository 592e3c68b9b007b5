import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const pack = promisify(gzip)

/** The bytes of an answer, all of them; what was made of them once is kept with them. */
export class WholeBody {
  readonly bytes: Buffer<ArrayBuffer>
  #packed: Promise<Buffer> | undefined
  #tag: string | undefined

  constructor(bytes: string | ArrayBuffer) {
    this.bytes = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes)
  }

  /** The same with gzip. */
  packed(): Promise<Buffer> {
    this.#packed ??= pack(this.bytes, { level: 4 })
    return this.#packed
  }

  /** An entity tag: the same for the same bytes. */
  tag(): string {
    this.#tag ??= `"${createHash('sha256').update(this.bytes).digest('base64url').slice(0, 22)}"`
    return this.#tag
  }
}
