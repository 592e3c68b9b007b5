import type { Report } from './fault'
import type { Shaped } from './shaped'

/** Reports each value that an earlier entry of the same list has. Blank values have been reported already. */
export function checkUnique(
  values: readonly (string | number)[],
  what: string,
  path: (index: number) => PropertyKey[],
  { source, report }: { source: Shaped<unknown>; report: Report },
): void {
  const first = new Map<string | number, number>()
  for (const [index, value] of values.entries()) {
    if (value === '' || Number.isNaN(value)) continue
    const earlier = first.get(value)
    if (earlier === undefined) {
      first.set(value, index)
      continue
    }
    const message = `the ${what} \`${value}\` stands here twice, first on line ${source.lineOf(path(earlier))}`
    report({
      file: source.file,
      line: source.lineOf(path(index)),
      message,
      hint: 'remove or rename one of the two',
    })
  }
}
