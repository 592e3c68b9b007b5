import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** Bytes of memory a process holds; undefined where it has ended or the system does not say. */
export async function residentBytes(pid: number): Promise<number | undefined> {
  if (process.platform !== 'linux') return fromProcessList(pid)
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes ? Number(kilobytes) * 1024 : undefined
}

function fromProcessList(pid: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, text) =>
      resolve(error ? undefined : Number(text.trim()) * 1024),
    )
  })
}
