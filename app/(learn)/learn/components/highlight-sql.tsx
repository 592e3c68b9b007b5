import type { ReactNode } from 'react'
import { createCssVariablesTheme, createHighlighterCoreSync } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import sqlGrammar from 'shiki/langs/sql.mjs'

/** On the server only: the page gets coloured text, not a highlighter. Colours are the `--code-*` variables of code.module.css. */
const highlighter = createHighlighterCoreSync({
  themes: [createCssVariablesTheme({ name: 'lesson', variablePrefix: '--code-' })],
  langs: [sqlGrammar],
  engine: createJavaScriptRegexEngine(),
})

export function highlightSql(sql: string): ReactNode {
  const lines = highlighter.codeToTokensBase(sql, { lang: 'sql', theme: 'lesson' })
  return lines.map((tokens, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines and tokens of a constant text have no other name.
    <span key={line} data-line>
      {tokens.map(({ content, color }, place) =>
        color === undefined || color === 'var(--code-foreground)' ? (
          content
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <span key={place} style={{ color }}>
            {content}
          </span>
        ),
      )}
      {line < lines.length - 1 && '\n'}
    </span>
  ))
}
