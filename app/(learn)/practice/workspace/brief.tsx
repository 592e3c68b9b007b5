import { evaluate } from '@mdx-js/mdx'
import type { ComponentProps } from 'react'
import * as runtime from 'react/jsx-runtime'
import remarkGfm from 'remark-gfm'
import { classNames } from '@/app/ui/class-names'
import prose from '@/app/ui/prose.module.css'

/** What the learner reads, from Markdown; rendered on the server, where its figures have been filled in already. */
export async function Brief({ text }: { text: string }) {
  const { default: Body } = await evaluate(text, { ...runtime, format: 'md', remarkPlugins: [remarkGfm] })
  return (
    <div className={classNames(prose.prose)} style={{ marginInline: 0, fontSize: '1rem' }}>
      <Body components={{ pre: ScrollingText, table: ScrollingTable }} />
    </div>
  )
}

// biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and what scrolls must be reachable by keyboard.
const ScrollingText = (props: ComponentProps<'pre'>) => <pre {...props} tabIndex={0} />
// biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
const ScrollingTable = (props: ComponentProps<'table'>) => <table {...props} tabIndex={0} />
