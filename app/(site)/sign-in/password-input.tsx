'use client'

import { type ComponentProps, useState } from 'react'
import { Button } from '@/app/ui/button'
import { TextInput } from '@/app/ui/text-input'
import styles from './sign-in.module.css'

/** A password, hidden unless asked to be shown. */
export function PasswordInput(props: ComponentProps<'input'>) {
  const [isShown, setShown] = useState(false)
  return (
    <div className={styles.password}>
      <TextInput
        {...props}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <Button kind="quiet" aria-pressed={isShown} aria-controls={props.id} onClick={() => setShown(!isShown)}>
        {isShown ? 'Hide' : 'Show'}
        <span className={styles.unseen}> password</span>
      </Button>
    </div>
  )
}
