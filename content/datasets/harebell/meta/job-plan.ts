/** A task as it is scheduled. */
export interface Task {
  readonly dag: string
  readonly task: string
  /** The usual duration: half of its runs take this long, to the minute. */
  readonly minutes: number
  /** A number of rows that does not follow from other tables, on an ordinary day. */
  readonly rows: number
}

/**
 * The nightly run, in the order in which Harebell runs it: one after the other, 131 minutes in all. Read from
 * meta.lineage_edges, most need not wait for each other: the longest way through is load_orders, clean_orders,
 * clean_deliveries, on_time, depot_dashboard with 9 + 16 + 15 + 13 + 18 = 71 minutes.
 */
export const nightly: readonly Task[] = [
  ['load_orders', 9],
  ['load_customers', 6],
  ['load_products', 4],
  ['load_refunds', 7],
  ['load_routes', 7],
  ['clean_orders', 16],
  ['product_dim', 5],
  ['clean_deliveries', 15],
  ['daily_sales', 21],
  ['on_time', 13],
  ['finance_export', 10],
  ['depot_dashboard', 18],
].map(([task, minutes]) => ({ dag: 'nightly', task: task as string, minutes: minutes as number, rows: 0 }))

interface Dag {
  /** Hour of the day after the logical date, in UTC, at which it starts. */
  readonly hour: number
  readonly on: 'every day' | 'weekdays' | 'Mondays'
  readonly tasks: readonly Task[]
}

/** The other runs of a day. What is paid to suppliers rests on weekends and on British bank holidays. */
export const otherDags: readonly Dag[] = [
  dag('sensors', 0, 'every day', [
    ['land_readings', 6, 670],
    ['clean_readings', 11, 664],
  ]),
  dag('web', 1, 'every day', [
    ['load_events', 8, 892],
    ['sessionise', 12, 231],
  ]),
  dag('eta', 5, 'every day', [
    ['eta_features', 14, 150],
    ['eta_scores', 7, 132],
  ]),
  dag('pharmacy', 9, 'every day', [
    ['load_prescriptions', 3, 16],
    ['mask_prescriptions', 4, 16],
  ]),
  dag('quality', 6, 'every day', [
    ['check_orders', 2, 24],
    ['check_sales', 3, 18],
  ]),
  dag('suppliers', 7, 'weekdays', [
    ['load_feeds', 5, 430],
    ['match_invoices', 9, 96],
    ['pay_suppliers', 4, 31],
  ]),
  dag('weekly', 8, 'Mondays', [
    ['retrain_eta', 48, 11_000],
    ['access_report', 6, 220],
  ]),
]

function dag(name: string, hour: number, on: Dag['on'], tasks: readonly [string, number, number][]): Dag {
  return { hour, on, tasks: tasks.map(([task, minutes, rows]) => ({ dag: name, task, minutes, rows })) }
}
