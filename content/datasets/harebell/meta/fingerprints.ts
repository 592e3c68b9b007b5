/** A query that is run again and again: the same product, tables, predicate and columns each time. */
export interface Fingerprint {
  readonly product: 'delivery' | 'storefront' | 'finance' | 'cold-chain'
  readonly tables: readonly string[]
  readonly predicate: string
  readonly columns: string
  readonly count: number
}

/**
 * Fourteen, with counts that follow Zipf's law (1,536 divided by the rank) and add up to 5,000. The first is the
 * wallboard: every five minutes from 06:00 to 10:00, from 1 October to 1 November. No other query reads so little
 * and costs so much.
 */
export const fingerprints: readonly Fingerprint[] = [
  of(1536, 'delivery', 'curated.route_gps', 'day, depot_id', 'day, depot_id, order_id'),
  of(768, 'delivery', 'curated.deliveries', 'day, depot_id', 'day, depot_id, arrived_at, outcome'),
  of(512, 'storefront', 'curated.orders', 'order_id', 'order_id, status, placed_at, total_pence'),
  of(384, 'finance', 'curated.daily_sales', 'day', 'day, depot_id, gross_pence, refunds_pence'),
  of(308, 'storefront', 'curated.orders', 'day', 'day, market, total_pence'),
  of(256, 'delivery', 'curated.route_gps', 'route_id', 'route_id, path'),
  of(220, 'storefront', 'curated.sessions', 'day', 'day, channel, has_order'),
  of(192, 'finance', 'raw.refunds', 'day', 'day, reason, amount_pence'),
  of(
    171,
    'delivery',
    'curated.deliveries, curated.route_gps',
    'route_id',
    'route_id, order_id, arrived_at, path',
  ),
  of(154, 'storefront', 'curated.sessions', 'customer_id', 'customer_id, started_at, channel, has_order'),
  of(140, 'cold-chain', 'curated.van_readings', 'day, van_id', 'day, van_id, ts_event, temp_c'),
  of(128, 'cold-chain', 'curated.van_hourly', 'day', 'day, van_id, temp_c_avg'),
  of(119, 'cold-chain', 'curated.van_readings', 'van_id', 'van_id, ts_event, temp_c'),
  of(112, 'finance', 'curated.products', 'category_id', 'product_id, category_id'),
]

function of(
  count: number,
  product: Fingerprint['product'],
  tables: string,
  predicate: string,
  columns: string,
): Fingerprint {
  return { count, product, tables: tables.split(', '), predicate, columns }
}
