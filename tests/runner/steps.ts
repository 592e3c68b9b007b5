import type { Step } from './step'

const bin = (name: string) => `node_modules/.bin/${name}`
const script = (path: string, ...rest: string[]): [string, ...string[]] => [bin('tsx'), path, ...rest]

/** Everything `npm test` does. Cheap and independent first; what fails early is seen early. */
export const steps: readonly Step[] = [
  { name: 'generate', command: script('scripts/generate.ts'), minutes: 6 },
  { name: 'format', command: [bin('biome'), 'format', '.'], minutes: 1 },
  { name: 'lint', command: [bin('biome'), 'lint', '--error-on-warnings', '.'], minutes: 1 },
  { name: 'install', command: script('tests/runner/check-install.ts'), minutes: 1 },
  { name: 'rooms', command: script('tests/rooms/check.ts'), minutes: 1, after: ['generate'] },
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'], minutes: 2, after: ['generate'] },
  { name: 'unused', command: [bin('knip')], minutes: 2, after: ['generate'] },
  { name: 'browser', command: script('tests/browser/check.ts'), minutes: 8 },
  { name: 'build', command: script('scripts/build.ts'), minutes: 8, after: ['generate', 'types'] },
  vitest('unit', 12),
  vitest('ui', 3),
  vitest('content', 20),
  vitest('integration', 15),
  {
    name: 'content:check',
    command: script('scripts/check-content.ts'),
    minutes: 20,
    after: ['generate'],
  },
  {
    name: 'e2e',
    command: [bin('playwright'), 'test'],
    minutes: 20,
    after: ['build', 'browser'],
    alone: true,
    report: 'playwright',
  },
]

function vitest(project: string, minutes: number): Step {
  return {
    name: project,
    command: [bin('vitest'), 'run', '--project', project],
    minutes,
    after: ['generate'],
    report: 'vitest',
  }
}
