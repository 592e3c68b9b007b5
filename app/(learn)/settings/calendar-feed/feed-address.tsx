import { CopyField } from '@/app/ui/copy-field'
import styles from './calendar-feed.module.css'

/** An address that was just made, to be copied or opened now: it is shown this once. */
export function FeedAddress({ address }: { address: string }) {
  return (
    <div className={styles.address}>
      <CopyField
        label="Your calendar address"
        hint="Copy it now: it is not shown again. Whoever has it can see your plan, so keep it as you keep a password."
        value={address}
        what="address"
      />
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>Open it in your calendar application</a>, or paste it
        where your calendar subscribes to an address (Google: “From URL”; Outlook: “Subscribe from web”).
      </p>
    </div>
  )
}
