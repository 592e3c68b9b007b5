import { readFile } from 'node:fs/promises'
import { residentBytes } from '@/lib/sandbox/resident-bytes'

/** Bytes of memory that a process and everything below it hold together. On Linux. */
export async function residentBelow(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  const children = text.trim().split(' ').filter(Boolean).map(Number)
  const below = await Promise.all(children.map(residentBelow))
  return below.reduce((sum, bytes) => sum + bytes, (await residentBytes(pid)) ?? 0)
}
