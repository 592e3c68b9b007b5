import type { ComponentProps } from 'react'
import { classNames } from '@/app/ui/class-names'
import styles from '@/app/ui/control.module.css'

export function TextArea({ className, rows = 5, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} rows={rows} className={classNames(styles.control, styles.area, className)} />
}
