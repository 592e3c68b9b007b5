import { classNames } from '@/app/ui/class-names'
import type { PlacedFlag, StripLayout, StripWeek } from '@/app/ui/week-strip/lay-out-strip'
import type { WeekStripProps } from '@/app/ui/week-strip/week-strip'
import styles from '@/app/ui/week-strip/week-strip.module.css'
import type { LocalDate } from '@/lib/planner/plan'
import { counted, dayInWords } from '@/lib/wording/days'
import { minutesInWords } from '@/lib/wording/minutes'

type StripDrawingProps = Pick<WeekStripProps, 'today' | 'lateSteps' | 'describe'> & {
  readonly layout: StripLayout
  /** Of a day, in pixels. */
  readonly dayWidth: number
}

/** The strip itself, hidden from screen readers: the table beside it says the same. */
export function StripDrawing({ layout, dayWidth, today, lateSteps, describe: named }: StripDrawingProps) {
  const { width, height, ground, weeks, flags } = layout
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.drawing}
      aria-hidden="true"
    >
      <defs>
        <pattern
          id="strip-late"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V6" className={styles.hatch} />
        </pattern>
      </defs>
      {weeks.map((week) => (
        <g key={week.monday}>
          <WeekGround week={week} ground={ground} today={today} />
          {week.blocks.map(({ step, day, minutes, x, y, height }) => {
            const { title, level } = named(step)
            const late = lateSteps.has(step)
            const box = {
              x: x + 1,
              y: y + 0.75,
              width: dayWidth - 2,
              height: Math.max(2, height - 1.5),
              rx: 2,
            }
            return (
              <g key={`${day} ${step}`} data-level={level}>
                <title>{`${title}, ${minutesInWords(minutes)}${late ? ', late' : ''}`}</title>
                <rect {...box} className={classNames(styles.block, late && styles.late)} />
                {late && <rect {...box} fill="url(#strip-late)" />}
              </g>
            )
          })}
          {week.ghosts.map(({ day, x, y, height }) => (
            <rect
              key={day}
              x={x + 0.5}
              y={y}
              width={dayWidth - 1}
              height={height}
              rx={2}
              className={styles.ghost}
            />
          ))}
        </g>
      ))}
      {flags.map((flag) => (
        <Flag key={`${flag.day} ${flag.label}`} flag={flag} ground={ground} />
      ))}
    </svg>
  )
}

function WeekGround({ week, ground, today }: { week: StripWeek; ground: number; today: LocalDate }) {
  const { x, width, empty, monday, used, labelled } = week
  return (
    <>
      <path
        d={`M${x} ${ground + 2}h${width}`}
        className={classNames(styles.ground, empty > 0 && styles.emptyGround)}
      />
      {labelled && (
        <>
          <text x={x} y={ground + 20} className={styles.date}>
            {dayInWords(monday, today)}
          </text>
          <text x={x} y={ground + 37} className={styles.amount}>
            {empty > 0 ? `${counted(empty, 'week')} off` : minutesInWords(used)}
          </text>
        </>
      )}
    </>
  )
}

function Flag({ flag, ground }: { flag: PlacedFlag; ground: number }) {
  const { x, y, leftward, label, late, beyond, today } = flag
  const side = leftward ? -1 : 1
  return (
    <g className={classNames(styles.flag, late && styles.flagLate, today && styles.today)}>
      <path d={`M${x} ${y + 4}V${ground + 4}`} className={styles.pole} />
      {!today && <path d={`M${x} ${y + 4}l${side * 9} 5l${-side * 9} 5z`} />}
      <text x={x + side * (today ? 6 : 13)} y={y + 14} textAnchor={leftward ? 'end' : 'start'}>
        {beyond ? `${label} →` : label}
      </text>
    </g>
  )
}
