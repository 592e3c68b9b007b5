'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/app/ui/button'
import { Field } from '@/app/ui/field'
import { TextInput } from '@/app/ui/text-input'
import { toast } from '@/app/ui/toast'
import styles from './calendar-feed.module.css'

/** An address that was just made, to be copied or opened now: it is shown this once. */
export function FeedAddress({ address }: { address: string }) {
  const input = useRef<HTMLInputElement>(null)
  // The button that made it is gone; what was made is next.
  useEffect(() => input.current?.select(), [])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      toast({ text: 'Address copied.' })
    } catch {
      // Browsers let a page copy over https alone.
      input.current?.select()
      toast({ text: 'Your browser does not let the page copy. The address is selected: copy it from there.' })
    }
  }

  return (
    <div className={styles.address}>
      <Field
        label="Your calendar address"
        hint="Copy it now: it is not shown again. Whoever has it can see your plan, so keep it as you keep a password."
      >
        {(control) => (
          <div className={styles.copyRow}>
            <TextInput
              {...control}
              ref={input}
              readOnly
              spellCheck={false}
              value={address}
              onFocus={(event) => event.target.select()}
            />
            <Button kind="primary" onClick={copy}>
              Copy
            </Button>
          </div>
        )}
      </Field>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>Open it in your calendar application</a>, or paste it
        where your calendar subscribes to an address (Google: “From URL”; Outlook: “Subscribe from web”).
      </p>
    </div>
  )
}
