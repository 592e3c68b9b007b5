import { readFile } from 'node:fs/promises'

/** Linux counts in hundredths of a second, whatever the machine. */
const ticksASecond = 100

/** Milliseconds of processor time that a process has had; undefined where it has ended or the system does not say. */
export async function processorMs(pid: number): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // A process may have any name, with spaces and brackets: what follows the last bracket has fixed places.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user, system] = [Number(fields[11]), Number(fields[12])]
  return Number.isFinite(user + system) ? ((user + system) * 1000) / ticksASecond : undefined
}
