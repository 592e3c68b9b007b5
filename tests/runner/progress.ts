import type { Listener } from './run-steps'
import type { Step, StepResult } from './step'

/** Prints a line for each step that ends, and while any runs a live line (on a terminal) or a sign of life each half minute. */
export function printProgress(total: number, out: NodeJS.WriteStream): Listener & { end(): void } {
  const running = new Map<Step, number>()
  let done = 0
  const clear = () => out.isTTY && out.write('\r\u001b[2K')
  const live = () => {
    const names = [...running].map(([step, since]) => `${step.name} ${seconds(performance.now() - since)}`)
    return `  … ${done} of ${total} done, running: ${names.join(', ')}`
  }
  const draw = () => {
    if (running.size === 0) return
    if (out.isTTY) out.write(`\r\u001b[2K${live().slice(0, out.columns - 1)}`)
    else out.write(`${live()}\n`)
  }
  const timer = setInterval(draw, out.isTTY ? 250 : 30_000)

  return {
    started(step) {
      running.set(step, performance.now())
    },
    finished(result) {
      running.delete(result.step)
      done += 1
      clear()
      out.write(`${resultLine(result)}\n`)
    },
    end() {
      clearInterval(timer)
      clear()
    },
  }
}

function resultLine({ step, passed, failed, skipped, again = 0, milliseconds }: StepResult): string {
  const counts = step.report
    ? [
        `${passed} passed`,
        failed > 0 && `${failed} failed`,
        skipped > 0 && `${skipped} skipped`,
        again > 0 && `${again} only at the second try`,
      ]
    : []
  const line = `  ${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(14)}${seconds(milliseconds).padStart(8)}`
  return [line, counts.filter(Boolean).join(', ')].join('   ').trimEnd()
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
