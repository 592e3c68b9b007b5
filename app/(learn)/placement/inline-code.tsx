/** Text in which backticks set off code. */
export function InlineCode({ text }: { readonly text: string }) {
  // Every other part stood between backticks.
  const parts = text.split('`')
  if (parts.length % 2 === 0) return text
  return parts.map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a constant text have no other name.
    at % 2 === 1 ? <code key={at}>{part}</code> : part,
  )
}
