import type { ReactNode } from 'react'
import styles from './prose-blocks.module.css'

export interface FigureProps {
  readonly caption: string
  /** What the figure shows, as a finding, for those who do not see it. */
  readonly alt: string
  readonly src?: string
  readonly children?: ReactNode
}

export function Figure({ caption, alt, src, children }: FigureProps) {
  return (
    <figure className={styles.figure}>
      {src ? (
        // biome-ignore lint/performance/noImgElement: a drawing of our own in its own size needs no image service.
        <img src={src} alt={alt} />
      ) : (
        <div role="img" aria-label={alt}>
          {children}
        </div>
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
