import { type ConfigPath, pathText } from './config-document'

/** A place that a path leads to. Where nothing is there, `value` is undefined. */
export interface Place {
  readonly path: ConfigPath
  readonly value: unknown
}

type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'where'; readonly key: string; readonly value: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'keys' }

const stepPattern = /\.?(?:\[\*\]|\[(\d+)\]|\["([^"]*)"\]|\[([\w-]+)=([^\]]*)\]|(\*)|([^.[\]*]+))/y

/**
 * The places that a dotted path leads to: `[*]` is every item of a list, `.*` every value of an object, `[0]` one item,
 * `["a.b"]` a key that is no plain word, `[name=extract]` the item with that value. The empty path is the root.
 * A place that should be there and is not is among them with the value undefined, so that a check can name it.
 * Throws a SyntaxError where the path is none.
 */
export function placesAt(root: unknown, path: string): Place[] {
  return stepsOf(path).reduce<Place[]>(
    (places, step) => places.flatMap((place) => follow(place, step)),
    [{ path: [], value: root }],
  )
}

function stepsOf(path: string): Step[] {
  const steps: Step[] = []
  let at = 0
  while (at < path.length) {
    stepPattern.lastIndex = at
    const match = stepPattern.exec(path)
    if (!match) throw new SyntaxError(`"${path}" is not a path: it breaks off at "${path.slice(at)}"`)
    steps.push(stepOf(match))
    at = stepPattern.lastIndex
  }
  return steps
}

function stepOf([all, index, quoted, key, value, star, word]: RegExpExecArray): Step {
  if (index !== undefined) return { kind: 'index', index: Number(index) }
  if (quoted !== undefined) return { kind: 'key', key: quoted }
  if (key !== undefined) return { kind: 'where', key, value: value ?? '' }
  if (star !== undefined) return { kind: 'keys' }
  if (word !== undefined) return { kind: 'key', key: word }
  return all.includes('[*]') ? { kind: 'items' } : { kind: 'keys' }
}

function follow({ path, value }: Place, step: Step): Place[] {
  if (step.kind === 'key') return [{ path: [...path, step.key], value: own(value, step.key) }]
  if (step.kind === 'index') {
    return [{ path: [...path, step.index], value: Array.isArray(value) ? value[step.index] : undefined }]
  }
  if (step.kind === 'keys') {
    return isObject(value)
      ? Object.entries(value).map(([key, inner]) => ({ path: [...path, key], value: inner }))
      : [{ path: [...path, '*'], value: undefined }]
  }
  if (!Array.isArray(value)) return [{ path: [...path, '*'], value: undefined }]
  const items = value.map((item: unknown, at) => ({ path: [...path, at], value: item }))
  if (step.kind === 'items') return items
  const found = items.filter((item) => `${own(item.value, step.key)}` === step.value)
  return found.length > 0 ? found : [{ path: [...path, `${step.key}=${step.value}`], value: undefined }]
}

/** What a place is called in a sentence. */
export function nameOf(path: ConfigPath): string {
  return pathText(path) || 'The file'
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}
