'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import styles from './organisation.module.css'

/** The link of an invitation that was just made, to be copied now: it is shown this once. */
export function CopyLink({
  link,
  email,
  byMail,
}: {
  readonly link: string
  readonly email: string
  /** Whether it is on its way to them already. */
  readonly byMail: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  // The form that made it is gone; what was made is next.
  useEffect(() => input.current?.select(), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      toast({ text: 'Link copied.' })
    } catch {
      // Browsers let a page copy over https alone.
      input.current?.select()
      toast({ text: 'Your browser does not let the page copy. The link is selected: copy it from there.' })
    }
  }
  return (
    <div className={styles.link}>
      <Field
        label="Invitation link"
        hint={`${byMail ? 'The same as in the mail, should that not arrive; it' : `Send it to ${email} now: it`} is not shown again. It works once, within seven days, for that address alone.`}
      >
        {(control) => (
          <div className={styles.row}>
            <TextInput
              {...control}
              ref={input}
              readOnly
              spellCheck={false}
              value={link}
              onFocus={(event) => event.target.select()}
            />
            <Button kind="primary" onClick={copy}>
              Copy
            </Button>
          </div>
        )}
      </Field>
    </div>
  )
}
