/** A configuration after parsing: plain data, so it travels to the page and back. */
export interface ConfigDocument {
  /** Objects, lists, text, numbers, booleans and null; of HCL, what is computed stands as `${…}`. */
  readonly root: unknown
  /** Line (from 1) of each value, by its path as `pathText` writes it. */
  readonly lines: Readonly<Record<string, number>>
}

export type ConfigPath = readonly (string | number)[]

/** `jobs.deploy.steps[0]`, with quotes around keys that are no plain words; the root is the empty text. */
export function pathText(path: ConfigPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    if (!/^[\w$-]+$/.test(step)) return `${text}["${step}"]`
    return text === '' ? step : `${text}.${step}`
  }, '')
}
