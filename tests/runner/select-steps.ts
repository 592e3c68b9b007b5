import type { Step } from './step'

/** The steps that `--only a,b` and `--skip c` leave, with what those steps cannot do without. Throws on an unknown name. */
export function selectSteps(all: readonly Step[], words: readonly string[]): readonly Step[] {
  const { only, skip } = readWords(words)
  for (const name of [...only, ...skip]) if (!all.some((step) => step.name === name)) throw unknown(name, all)
  const wanted = only.length > 0 ? withForerunners(all, only) : new Set(all.map(({ name }) => name))
  for (const name of skip) wanted.delete(name)
  return all.filter(({ name }) => wanted.has(name))
}

function readWords(words: readonly string[]) {
  const only: string[] = []
  const skip: string[] = []
  for (let at = 0; at < words.length; at += 2) {
    const list = words[at] === '--only' ? only : words[at] === '--skip' ? skip : undefined
    const names = words[at + 1]
    if (!list || !names) throw new Error('Usage: npm test -- [--only unit,types] [--skip e2e]')
    list.push(...names.split(','))
  }
  return { only, skip }
}

function withForerunners(all: readonly Step[], names: readonly string[]): Set<string> {
  const wanted = new Set<string>()
  const add = (name: string) => {
    if (wanted.has(name)) return
    wanted.add(name)
    for (const before of all.find((step) => step.name === name)?.after ?? []) add(before)
  }
  names.forEach(add)
  return wanted
}

const unknown = (name: string, all: readonly Step[]) =>
  new Error(`There is no step "${name}". The steps: ${all.map((step) => step.name).join(', ')}.`)
