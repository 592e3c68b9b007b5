import type { Content } from './content'
import type { Report } from './fault'

/** Checks what one number of the placement's says about another; each alone is in its range by now. */
export function checkPlacement({ curriculum }: Content, report: Report): void {
  if (curriculum === undefined) return
  const { unsure } = curriculum.value.placement
  if (!(unsure.known > unsure.unknown)) return
  report({
    file: curriculum.file,
    line: curriculum.lineOf(['placement', 'unsure', 'known']),
    message: 'who knows would say "I don\'t know" more often than who does not',
    hint: 'make `known` at most `unknown`',
  })
}
