import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counts, countPlaywright, countVitest } from './counts'
import type { Step, StepResult } from './step'

const running = new Set<ChildProcess>()

/** Runs a step's command to its end or its time limit, and counts what its report says. */
export async function runCommand(step: Step): Promise<StepResult> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-test-'))
  const file = join(folder, 'report.json')
  const began = performance.now()
  try {
    const { code, output } = await spawned(step, [...step.command, ...reporters(step, file)], file)
    const milliseconds = performance.now() - began
    const counts = count(step, code, await readFile(file, 'utf8').catch(() => undefined))
    return { step, ...counts, milliseconds, output }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Ends whatever still runs, with everything that it started. */
export function endCommands(): void {
  for (const child of running) endGroup(child)
}

function reporters({ report }: Step, file: string): string[] {
  if (report === 'vitest') return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  if (report === 'playwright') return ['--reporter=line,json']
  return []
}

function spawned(step: Step, command: readonly string[], report: string) {
  const [program = '', ...rest] = command
  return new Promise<{ code: number; output: string }>((resolve) => {
    // A group of its own, so that a browser or a server it started ends with it.
    const child = spawn(program, rest, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    })
    running.add(child)
    const output: string[] = []
    const limit = setTimeout(() => {
      output.push(`\nStopped: it ran longer than ${step.minutes} minutes.\n`)
      endGroup(child)
    }, step.minutes * 60_000)
    child.stdout.on('data', (data) => output.push(String(data)))
    child.stderr.on('data', (data) => output.push(String(data)))
    const end = (code: number) => {
      clearTimeout(limit)
      running.delete(child)
      resolve({ code, output: output.join('') })
    }
    child.on('error', (error) => {
      output.push(`${program} did not start: ${error.message}\n`)
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended in the meantime.
  }
}

function count(step: Step, code: number, report: string | undefined): Counts {
  const single = code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
  if (!step.report) return single
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const counts = step.report === 'vitest' ? countVitest(report) : countPlaywright(report)
  // A runner that ends badly although no test failed has failed itself: an unhandled error, a set-up, a time limit.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}
