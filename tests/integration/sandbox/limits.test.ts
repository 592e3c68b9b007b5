import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSandbox, type Sandbox } from '@/lib/sandbox/sandbox'
import type { SandboxJob } from '@/lib/sandbox/sandbox-job'
import { buildSandbox } from '@/scripts/build-sandbox'
import { pythonJob, sqlJob } from './some-exercise'

describe('the limits of the sandbox', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    await buildSandbox()
    sandbox = openSandbox({ processes: 1, graceMs: 1_000 })
  })
  afterAll(() => sandbox.close())

  const within = (seconds: number, job: SandboxJob): SandboxJob => ({
    ...job,
    exercise: { ...job.exercise, limits: { ...job.exercise.limits, seconds } },
  })
  const faultOf = async (job: SandboxJob) => (await sandbox.grade(job)).fault?.kind

  test('time: a loop without an end, in Python and in SQL', async () => {
    expect(await faultOf(within(1, pythonJob('while True: pass')))).toBe('time')
    expect(
      await faultOf(
        within(
          1,
          sqlJob('with recursive r as (select 1 a union all select a from r) select count(*) from r'),
        ),
      ),
    ).toBe('time')
    expect(
      await faultOf(within(1, pythonJob('import re\nstolen = re.match(r"(a+)+$", "a" * 40 + "b")'))),
    ).toBe('time')
  })

  test('time is processor time: an answer that gets a tenth of it from a busy machine is not late', async () => {
    // Two seconds with the second for loading; a tenth of them is not enough by the clock on the wall.
    const busy = setInterval(async () => {
      const pids = await processesOfSandbox()
      signal(pids, 'SIGSTOP')
      setTimeout(signal, 90, pids, 'SIGCONT')
    }, 100)
    const from = performance.now()
    const verdict = await sandbox.grade(within(1, pythonJob('stolen = sum(n for n in range(4_000_000))')))
    clearInterval(busy)
    expect(verdict).toMatchObject({ passed: true })
    expect(performance.now() - from).toBeGreaterThan(2_000)
  })

  test('memory: lists and numbers without an end', async () => {
    const small = openSandbox({ processes: 1, memoryBytes: 500 * 1024 * 1024 })
    const grown = async (job: SandboxJob) => (await small.grade(job)).fault?.kind
    expect(await grown(pythonJob('stolen = []\nwhile True: stolen.append(bytearray(10_000_000))'))).toBe(
      'memory',
    )
    expect(await grown(pythonJob('stolen = 1 << (1 << 34)'))).toMatch(/^(memory|error)$/)
    await small.close()
  })

  test('output: more than an exercise allows', async () => {
    expect(await faultOf(pythonJob('while True: print("x" * 1000)'))).toBe('output')
    expect(await faultOf(sqlJob('select * from generate_series(1, 5000)'))).toBe('output')
  })

  test('nesting: what brings the interpreter down is a verdict all the same', async () => {
    const verdict = await sandbox.grade(pythonJob('def deeper(): return deeper()\nstolen = deeper()'))
    expect(verdict).toMatchObject({ passed: false })
  })

  test('after all that the next answer is graded as ever, and no process is left', async () => {
    expect(await sandbox.grade(pythonJob('stolen = 1'))).toMatchObject({ passed: true })
    expect(await processesOfSandbox()).toEqual([])
  })

  test('closing ends what is being graded', async () => {
    const closing = openSandbox({ processes: 1 })
    const grading = closing.grade(pythonJob('while True: pass'))
    const settled = grading.then(
      () => 'a verdict',
      (error) => error.name,
    )
    while ((await processesOfSandbox()).length === 0) await new Promise(setImmediate)
    await closing.close()
    expect(await settled).toBe('SandboxBroken')
    expect(await processesOfSandbox()).toEqual([])
  })
})

function signal(pids: readonly string[], name: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) {
    try {
      process.kill(Number(pid), name)
    } catch {
      // It has ended by itself.
    }
  }
}

/** Process ids whose command is a jail that this process started; none where the system does not list them. */
async function processesOfSandbox(): Promise<string[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      const isOurs = new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status)
      return isOurs && command.includes('jail.cjs') ? [pid] : []
    }),
  )
  return found.flat()
}
