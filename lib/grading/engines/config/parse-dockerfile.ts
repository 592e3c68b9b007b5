import { DockerfileParser, type From, type Instruction, type ModifiableInstruction } from 'dockerfile-ast'
import type { ConfigDocument } from '../../checks/config-document'
import type { DockerfileTree, DockerInstruction, DockerStage } from '../../checks/dockerfile-rules'
import { Unreadable } from './config-node'

const keywords = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
)

/** A Dockerfile as its stages; the defaults of ARG before the first FROM are put into the names of images. Throws Unreadable. */
export function parseDockerfile(text: string): ConfigDocument {
  const file = DockerfileParser.parse(text)
  const defaults = new Map(
    file.getInitialARGs().flatMap((arg) => {
      const property = arg.getProperty()
      return property ? [[property.getName(), property.getValue() ?? '']] : []
    }),
  )
  const stages: (DockerStage & { instructions: DockerInstruction[] })[] = []
  for (const instruction of file.getInstructions()) {
    const name = instruction.getKeyword()
    const { start } = instruction.getRange()
    const [line, column] = [start.line + 1, start.character + 1]
    if (!keywords.has(name))
      throw new Unreadable(`${instruction.getInstruction()} is no instruction`, line, column)
    if (instruction.getArguments().length === 0) throw new Unreadable(`${name} says nothing`, line, column)
    if (name === 'FROM') stages.push(stageOf(instruction as From, defaults, line))
    else if (stages.length > 0) stages.at(-1)?.instructions.push(instructionOf(instruction, name, line))
    else if (name !== 'ARG') throw new Unreadable(`${name} stands before the first FROM`, line, column)
  }
  if (stages.length === 0) throw new Unreadable('a Dockerfile starts with FROM', 1, 1)
  return documentOfStages({ stages })
}

function stageOf(from: From, defaults: ReadonlyMap<string, string>, line: number) {
  const base = (from.getImage() ?? '').replace(
    /\$(?:\{(\w+)(?::?-([^}]*))?\}|(\w+))/g,
    (_, braced?: string, fallback?: string, bare?: string) =>
      defaults.get(braced ?? bare ?? '') ?? fallback ?? '',
  )
  return { base, name: from.getBuildStage(), line, instructions: [] }
}

function instructionOf(instruction: Instruction, name: string, line: number): DockerInstruction {
  const flags = 'getFlags' in instruction ? (instruction as ModifiableInstruction).getFlags() : []
  return {
    name,
    args: instruction
      .getArguments()
      .map((argument) => argument.getValue())
      .join(' '),
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? ''])),
    line,
  }
}

function documentOfStages(tree: DockerfileTree): ConfigDocument {
  const lines = tree.stages.flatMap(({ line, instructions }, stage) => [
    [`stages[${stage}]`, line] as const,
    [`stages[${stage}].base`, line] as const,
    ...instructions.map((one, at) => [`stages[${stage}].instructions[${at}]`, one.line] as const),
  ])
  return { root: tree, lines: Object.fromEntries(lines) }
}
