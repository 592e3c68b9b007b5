import type { readSync, writeSync } from 'node:fs'

/** Four bytes of length, then so many bytes: how both pipes of a sandboxed process are cut into messages. */
export const headerBytes = 4

/** Waits for one message; undefined where the pipe ended. */
export function readFrame(pipe: { read: typeof readSync; fd: number }): Uint8Array | undefined {
  const header = readBytes(pipe, headerBytes)
  return header && readBytes(pipe, new DataView(header.buffer).getUint32(0))
}

function readBytes({ read, fd }: { read: typeof readSync; fd: number }, length: number) {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; ) {
    const count = read(fd, bytes, at, length - at, null)
    if (count === 0) return undefined
    at += count
  }
  return bytes
}

/** Writes one message whole. */
export function writeFrame({ write, fd }: { write: typeof writeSync; fd: number }, text: string): void {
  const bytes = frameOf(new TextEncoder().encode(text))
  for (let at = 0; at < bytes.length; ) at += write(fd, bytes, at, bytes.length - at)
}

/** A message with its length before it. */
export function frameOf(message: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(headerBytes + message.length)
  new DataView(bytes.buffer).setUint32(0, message.length)
  bytes.set(message, headerBytes)
  return bytes
}
