import type { ComponentProps } from 'react'
import styles from '@/app/ui/card.module.css'
import { classNames } from '@/app/ui/class-names'

/** One thing on raised paper; a level gives its edge that colour. */
export function Card({ level, className, ...rest }: ComponentProps<'div'> & { readonly level?: string }) {
  return <div {...rest} data-level={level} className={classNames(styles.card, className)} />
}
