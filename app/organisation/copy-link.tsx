import { CopyField } from '@/app/ui/copy-field'
import styles from './organisation.module.css'

interface CopyLinkProps {
  readonly link: string
  readonly email: string
  /** Whether it is on its way to them already. */
  readonly byMail: boolean
}

/** The link of an invitation that was just made, to be copied now: it is shown this once. */
export function CopyLink({ link, email, byMail }: CopyLinkProps) {
  const sent = byMail ? 'The same as in the mail, should that not arrive; it' : `Send it to ${email} now: it`
  return (
    <div className={styles.link}>
      <CopyField
        label="Invitation link"
        hint={`${sent} is not shown again. It works once, within seven days, for that address alone.`}
        value={link}
        what="link"
      />
    </div>
  )
}
