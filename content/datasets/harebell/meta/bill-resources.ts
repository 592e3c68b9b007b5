/** A resource that is charged once a day. */
export interface Resource {
  readonly service: string
  readonly id: string
  readonly tags: Readonly<Record<string, string>> | null
  /** US cents a day at list price, before weekday and noise. */
  readonly cents: number
  /** What part of its cost follows the day of the week; 0 is flat. */
  readonly seasonal: number
}

/** Forty: the warehouse is charged by bytes scanned, so its cents are set elsewhere. */
export const resources: readonly Resource[] = [
  shared('Data Warehouse', 'warehouse-main', 0, 0),
  shared('Compute', 'batch-cluster', 4600, 0, { schedule: 'always-on' }),
  shared('Network', 'nat-gateway', 420, 0.3),
  shared('Monitoring', 'monitoring', 610, 0),
  shared('Key Management', 'secrets', 60, 0),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((depot) => {
    return product('delivery', 'IoT Gateway', `gateway-depot-${depot}`, 260 + 15 * depot, 0.6, {
      depot: String(depot),
    })
  }),
  product('delivery', 'Managed Database', 'routes-db', 1480, 0.1),
  product('delivery', 'Containers', 'eta-serving', 930, 0.6),
  product('delivery', 'Machine Learning', 'eta-training', 700, 0.2),
  product('delivery', 'Managed Database', 'pharmacy-db-us', 880, 0, { region: 'us-west' }),
  product('delivery', 'Containers', 'pharmacy-app-us', 340, 0.2, { region: 'us-west' }),
  product('storefront', 'Managed Database', 'orders-db', 2650, 0.2),
  product('storefront', 'Managed Database', 'orders-db-standby', 2480, 0, { purpose: 'disaster-recovery' }),
  product('storefront', 'Search', 'search-cluster', 1320, 0.3),
  product('storefront', 'Content Delivery', 'cdn-main', 560, 0.7),
  product('storefront', 'Messaging', 'mail-sender', 190, 0.7),
  product('storefront', 'Network', 'egress-internet', 380, 0.6),
  product('finance', 'Managed Database', 'finance-db', 1150, 0),
  product('finance', 'Containers', 'finance-reports', 310, 0.1),
  product('finance', 'Object Storage', 'invoice-archive', 95, 0),
  product('cold-chain', 'Object Storage', 'lake-standard', 1690, 0),
  product('cold-chain', 'Object Storage', 'lake-archive', 540, 0),
  product('cold-chain', 'Streaming', 'topic-cluster', 2150, 0.1),
  product('cold-chain', 'Messaging', 'cold-alerts', 80, 0.2),
  { ...product('delivery', 'Compute', 'dev-cluster-1', 720, 0.5), tags: dev('delivery') },
  { ...product('storefront', 'Compute', 'dev-cluster-2', 650, 0.5), tags: dev('storefront') },
  { ...product('delivery', 'Machine Learning', 'notebooks', 430, 0.6), tags: dev('delivery') },
  ...[1, 2, 3, 4, 5, 6].map((n) => {
    // Snapshots of disks that are gone; nobody tagged them.
    return { service: 'Block Storage', id: `snapshot-00${n}`, tags: null, cents: 34 + 9 * n, seasonal: 0 }
  }),
]

function shared(
  service: string,
  id: string,
  cents: number,
  seasonal: number,
  more: Readonly<Record<string, string>> = {},
): Resource {
  return { service, id, tags: { team: 'data-platform', env: 'prod', ...more }, cents, seasonal }
}

function product(
  name: string,
  service: string,
  id: string,
  cents: number,
  seasonal: number,
  more: Readonly<Record<string, string>> = {},
): Resource {
  return { service, id, tags: { product: name, env: 'prod', ...more }, cents, seasonal }
}

function dev(name: string): Readonly<Record<string, string>> {
  return { product: name, env: 'dev' }
}
