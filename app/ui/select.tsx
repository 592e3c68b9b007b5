import type { ComponentProps } from 'react'
import { classNames } from '@/app/ui/class-names'
import styles from '@/app/ui/control.module.css'

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...rest} className={classNames(styles.control, styles.select, className)} />
}
