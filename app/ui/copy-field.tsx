'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/app/ui/button'
import styles from '@/app/ui/copy-field.module.css'
import { Field } from '@/app/ui/field'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'

interface CopyFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  /** What it is, as messages name it: "link". */
  readonly what: string
}

/** Something that was just made and is shown this once, to be copied now. */
export function CopyField({ label, hint, value, what }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  // What made it is gone; what was made is next.
  useEffect(() => input.current?.select(), [])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      toast({ text: `The ${what} is copied.` })
    } catch {
      // Browsers let a page copy over https alone.
      input.current?.select()
      toast({ text: `Your browser does not let the page copy. The ${what} is selected: copy it from there.` })
    }
  }

  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div className={styles.row}>
          <TextInput
            {...control}
            ref={input}
            readOnly
            spellCheck={false}
            value={value}
            onFocus={(event) => event.target.select()}
          />
          <Button kind="primary" onClick={copy}>
            Copy
          </Button>
        </div>
      )}
    </Field>
  )
}
