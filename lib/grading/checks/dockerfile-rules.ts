import type { ConfigCheck } from './check-spec'

/** What a Dockerfile is parsed to; `engines/config/parse-dockerfile.ts` makes it. */
export interface DockerfileTree {
  readonly stages: readonly DockerStage[]
}

export interface DockerStage {
  /** The image, with the defaults of ARG put in; or the name of an earlier stage. */
  readonly base: string
  readonly name: string | null
  readonly line: number
  readonly instructions: readonly DockerInstruction[]
}

export interface DockerInstruction {
  /** In capitals. */
  readonly name: string
  /** Without flags, the parts separated by one space. */
  readonly args: string
  /** `--from=build` as `{from: 'build'}`. */
  readonly flags: Readonly<Record<string, string>>
  readonly line: number
}

export type DockerRule = Extract<ConfigCheck, { kind: 'dockerfile' }>['rule']

interface Broken {
  readonly why: string
  readonly line: number
}

/** Where a Dockerfile breaks a rule of good images, or undefined. Rules: docs.docker.com/build/building/best-practices. */
export function brokenDockerfileRule(
  root: unknown,
  rule: DockerRule,
  names: readonly string[],
): Broken | undefined {
  const { stages } = root as DockerfileTree
  return rules[rule](stages, names)
}

const rules: Record<
  DockerRule,
  (stages: readonly DockerStage[], names: readonly string[]) => Broken | undefined
> = {
  'base-pinned': notPinned,
  'dependencies-first': dependenciesLate,
  'slim-final-stage': heavyFinalStage,
  'not-root': runsAsRoot,
  'no-secret': holdsSecret,
}

function notPinned(stages: readonly DockerStage[]): Broken | undefined {
  for (const [at, { base, line }] of stages.entries()) {
    if (base === 'scratch' || isEarlier(stages, at, base) || base.includes('@sha256:')) continue
    const tag = /:([^/]+)$/.exec(base)?.[1]
    if (!tag) return { why: `${base} names no version, so it means whatever is newest on the day`, line }
    if (!/\d/.test(tag)) return { why: `The tag ${tag} of ${base} moves on with every release`, line }
  }
  return undefined
}

const installs =
  /\b(?:pip3? (?:install|wheel)|pip-sync|uv (?:sync|pip)|poetry install|pipenv (?:install|sync)|npm (?:ci|install)|yarn install|pnpm install|go mod download|mvn dependency|bundle install)\b/

function dependenciesLate(stages: readonly DockerStage[], names: readonly string[]): Broken | undefined {
  let found = false
  for (const { instructions } of stages) {
    const files = names.map((name) => name.toLowerCase())
    const install = instructions.findIndex(
      ({ name, args }) =>
        name === 'RUN' && installs.test(args) && !/\binstall (?:--upgrade |-U )?pip\b/.test(args),
    )
    if (install < 0) continue
    const copies = instructions.slice(0, install).filter(isCopy)
    const before = copies.filter((one) => one.flags.from === undefined)
    const sources = before.map((one) => ({ one, of: sourcesOf(one) }))
    const whole = sources.find(({ of }) =>
      of.some((source) => !files.includes(lastPart(source).toLowerCase())),
    )
    if (whole) {
      const why = `${whole.one.name} ${whole.one.args} stands before the installation, so every change of the code installs everything again`
      return { why, line: whole.one.line }
    }
    // Wheels of an earlier stage change only when that stage does, so it is that stage which has to be in order.
    if (sources.length === 0 && copies.length > 0) continue
    if (sources.length === 0 && !('mount' in (instructions[install]?.flags ?? {}))) {
      return {
        why: `Nothing brings ${names.join(' or ')} before the installation`,
        line: lineOf(instructions, install),
      }
    }
    found = true
  }
  return found ? undefined : { why: 'No RUN installs the dependencies', line: stages.at(-1)?.line ?? 1 }
}

function heavyFinalStage(stages: readonly DockerStage[], names: readonly string[]): Broken | undefined {
  const { own, base, line } = finalStage(stages)
  if (!own.some((one) => isCopy(one) && one.flags.from !== undefined)) {
    return {
      why: 'The final stage takes nothing over with COPY --from, so what builds is also what ships',
      line,
    }
  }
  if (!/slim|alpine|distroless|scratch|minimal|micro/.test(base)) {
    return { why: `The final stage stands on ${base}, which brings compilers and headers along`, line }
  }
  for (const one of own.filter(({ name }) => name === 'RUN')) {
    const tool = names.find((name) => hasWord(one.args, name))
    if (tool) return { why: `The final stage installs ${tool}`, line: one.line }
  }
  return undefined
}

function runsAsRoot(stages: readonly DockerStage[]): Broken | undefined {
  const { own, line } = finalStage(stages)
  const user = own.findLast(({ name }) => name === 'USER')
  if (!user) return { why: 'No USER is set in the final stage, so the process is root', line }
  const [name = ''] = user.args.split(':')
  return name === 'root' || name === '0' ? { why: `USER ${user.args} is root`, line: user.line } : undefined
}

function holdsSecret(stages: readonly DockerStage[], names: readonly string[]): Broken | undefined {
  for (const one of stages.flatMap(({ instructions }) => instructions)) {
    const secret = names.find((name) => mentions(one, name))
    if (secret) return { why: `${one.name} leaves ${secret} in a layer of the image`, line: one.line }
  }
  return undefined
}

function mentions({ name, args }: DockerInstruction, secret: string): boolean {
  if (name === 'ENV' || name === 'ARG' || name === 'LABEL') return hasWord(args, secret)
  if (name === 'COPY' || name === 'ADD') {
    return args.split(' ').some((part) => lastPart(part).toLowerCase() === secret.toLowerCase())
  }
  // What a RUN reads from a mounted secret stays out of the layer; a value written here does not.
  return name === 'RUN' && new RegExp(`\\b${escaped(secret)}=(?!["']?\\$[({])\\S`, 'iu').test(args)
}

/** The final stage with what it inherits from earlier stages in front. */
function finalStage(stages: readonly DockerStage[]) {
  const last = stages.length - 1
  let at = last
  let own: readonly DockerInstruction[] = stages[last]?.instructions ?? []
  for (let parent = earlier(stages, at); parent >= 0; parent = earlier(stages, at)) {
    own = [...(stages[parent]?.instructions ?? []), ...own]
    at = parent
  }
  return { own, base: stages[at]?.base ?? '', line: stages[last]?.line ?? 1 }
}

function earlier(stages: readonly DockerStage[], at: number): number {
  const base = stages[at]?.base
  return stages.findIndex(({ name }, index) => index < at && name !== null && name === base)
}

function isEarlier(stages: readonly DockerStage[], at: number, base: string): boolean {
  return stages.slice(0, at).some(({ name }) => name === base)
}

function isCopy({ name }: DockerInstruction): boolean {
  return name === 'COPY' || name === 'ADD'
}

function sourcesOf({ args }: DockerInstruction): string[] {
  const parts = args.startsWith('[')
    ? (args.match(/"[^"]*"/g) ?? []).map((part) => part.slice(1, -1))
    : args.split(' ')
  return parts.slice(0, -1)
}

function lastPart(path: string): string {
  return path.replace(/\/$/, '').split('/').at(-1) ?? path
}

function lineOf(instructions: readonly DockerInstruction[], at: number): number {
  return instructions[at]?.line ?? 1
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w-])${escaped(word)}(?![\\w-])`, 'iu').test(text)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
