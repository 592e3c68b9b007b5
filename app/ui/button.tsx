'use client'

import type { ComponentProps } from 'react'
import styles from '@/app/ui/button.module.css'
import { classNames } from '@/app/ui/class-names'
import { Link } from '@/app/ui/link'
import { useHydrated } from '@/app/ui/use-hydrated'

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
  disabled,
  ...rest
}: ButtonProps) {
  const answers = useHydrated()
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      disabled={disabled || !answers}
      data-waiting={!answers || undefined}
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
