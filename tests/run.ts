import { printProgress } from './runner/progress'
import { endCommands, runCommand } from './runner/run-command'
import { runSteps } from './runner/run-steps'
import { selectSteps } from './runner/select-steps'
import type { StepResult } from './runner/step'
import { steps } from './runner/steps'

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    endCommands()
    process.exit(130)
  })

try {
  const chosen = selectSteps(steps, process.argv.slice(2))
  const progress = printProgress(chosen.length, process.stdout)
  const results = await runSteps(chosen, runCommand, progress)
  progress.end()
  for (const result of results) if (result.failed > 0) printFailure(result)
  const sum = (what: 'passed' | 'failed') => results.reduce((total, result) => total + result[what], 0)
  process.exitCode = sum('failed') > 0 ? 1 : 0
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

function printFailure({ step, output }: StepResult): void {
  console.log(`\n── ${step.name} ── ${step.command.join(' ')}\n`)
  console.log(output.trimEnd().split('\n').slice(-250).join('\n'))
}
