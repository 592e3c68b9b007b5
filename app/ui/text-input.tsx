import type { ComponentProps } from 'react'
import { classNames } from '@/app/ui/class-names'
import styles from '@/app/ui/control.module.css'

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" {...rest} className={classNames(styles.control, className)} />
}
