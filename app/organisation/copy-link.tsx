import { CopyField } from '@/app/ui/copy-field'
import styles from './organisation.module.css'

/** The link of an invitation that was just made, to be copied now: it is shown this once. */
export function CopyLink({ link, email }: { link: string; email: string }) {
  return (
    <div className={styles.link}>
      <CopyField
        label="Invitation link"
        hint={`Send it to ${email} now: it is not shown again. It works once, within seven days, for that address alone.`}
        value={link}
        what="link"
      />
    </div>
  )
}
