import { CairnGlyph, describeCairn } from '@/app/ui/cairn-glyph'
import { classNames } from '@/app/ui/class-names'
import { Link } from '@/app/ui/link'
import type { CompetencyMapProps } from '@/app/ui/map/competency-map'
import styles from '@/app/ui/map/map-list.module.css'

/** The map's content as a list, the lowest level first. */
export function MapList({ competencies, levels, strands, here }: Omit<CompetencyMapProps, 'target'>) {
  const strandTitles = new Map(strands.map(({ id, title }) => [id, title]))
  return (
    <div id="map-list" className={styles.levels}>
      {[...levels]
        .sort((a, b) => a.order - b.order)
        .map((level) => (
          <section key={level.id} data-level={level.id} aria-labelledby={`map-list-${level.id}`}>
            <h2 id={`map-list-${level.id}`} className={styles.level}>
              {level.name}
            </h2>
            <ol className={styles.list}>
              {competencies
                .filter((competency) => competency.level === level.id)
                .map(({ id, title, distinction, strand, href, onRoute, ...state }) => (
                  <li key={id} className={styles.item}>
                    <CairnGlyph {...state} level={level.id} size={32} decorative />
                    <div>
                      <Link
                        href={href}
                        prefetch={false}
                        className={classNames(styles.link, onRoute && styles.own)}
                      >
                        {title}
                      </Link>
                      {id === here && <span className={styles.here}>You are here</span>}
                      <p className={styles.about}>
                        {describeCairn(state)} · {distinction ?? strandTitles.get(strand)}
                      </p>
                    </div>
                  </li>
                ))}
            </ol>
          </section>
        ))}
    </div>
  )
}
