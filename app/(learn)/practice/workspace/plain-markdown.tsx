import type { ReactNode } from 'react'

/** Hints and explanations: paragraphs, lists, blocks of code, `code`, **bold** and *emphasis*. Nothing else is Markdown here. */
export function PlainMarkdown({ text }: { text: string }) {
  return (
    <>
      {blocksOf(text).map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text's blocks are told apart by their place.
        <Block key={place} text={block} />
      ))}
    </>
  )
}

function blocksOf(text: string): string[] {
  return text
    .split(/(^```[^\n]*\n[\s\S]*?^```$)/m)
    .flatMap((part) => (part.startsWith('```') ? [part] : part.split(/\n\s*\n/)))
    .map((part) => part.trim())
    .filter(Boolean)
}

function Block({ text }: { text: string }) {
  if (text.startsWith('```')) {
    return (
      <pre>
        <code>{text.replace(/^```[^\n]*\n/, '').replace(/\n?```$/, '')}</code>
      </pre>
    )
  }
  const items = text.split(/^(?:[-*]|\d+\.) /m)
  if (items.length > 1 && items[0] === '') {
    const List = /^\d/.test(text) ? 'ol' : 'ul'
    return (
      <List>
        {items.slice(1).map((item) => (
          <li key={item}>{inline(item)}</li>
        ))}
      </List>
    )
  }
  return <p>{inline(text)}</p>
}

function inline(text: string): ReactNode[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/).map((part, place) => {
    const key = `${place}${part}`
    if (part.length > 1 && part.startsWith('`')) return <code key={key}>{part.slice(1, -1)}</code>
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>
    if (part.length > 2 && part.startsWith('*')) return <em key={key}>{part.slice(1, -1)}</em>
    return part
  })
}
