import type { ComponentProps } from 'react'
import styles from '@/app/ui/button.module.css'
import { classNames } from '@/app/ui/class-names'
import { Link } from '@/app/ui/link'

export type ButtonKind = 'primary' | 'secondary' | 'quiet'

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: ButtonKind
  /** Under way: it keeps its place and its focus, says so, and does nothing when pressed again. */
  readonly busy?: boolean
}

export function Button({
  kind = 'secondary',
  busy,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={classNames(styles.button, styles[kind], busy && styles.busy, className)}
      onClick={busy ? undefined : onClick}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
    />
  )
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({
  kind = 'secondary',
  className,
  ...rest
}: ComponentProps<typeof Link> & { kind?: ButtonKind }) {
  return <Link {...rest} className={classNames(styles.button, styles[kind], className)} />
}
