import styles from '@/app/ui/breadcrumbs.module.css'
import { Link } from '@/app/ui/link'

/** The way down to this screen; the screen itself is its title and not repeated. */
export function Breadcrumbs({
  trail,
}: {
  trail: readonly { readonly href: string; readonly title: string }[]
}) {
  return (
    <nav aria-label="Breadcrumbs" data-print="none">
      <ol className={styles.trail}>
        {trail.map(({ href, title }) => (
          <li key={href}>
            <Link href={href}>{title}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
