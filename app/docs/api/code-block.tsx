/** Code that may scroll, so it can be reached and scrolled by keyboard. */
export function CodeBlock({ label, code }: { label: string; code: string }) {
  return (
    <section aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
    </section>
  )
}
