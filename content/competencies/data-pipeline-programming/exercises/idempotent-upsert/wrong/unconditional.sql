insert into shop.orders_copy (
  order_id, customer_id, depot_id, status, channel, market, currency, placed_at, promised_from, promised_to,
  delivered_at, updated_at
)
select distinct on (order_id)
  order_id, customer_id, depot_id, status, channel, market, currency, placed_at, promised_from, promised_to,
  delivered_at, updated_at
from staging.orders_batch
order by order_id, updated_at desc
on conflict (order_id) do update set
  customer_id = excluded.customer_id,
  depot_id = excluded.depot_id,
  status = excluded.status,
  channel = excluded.channel,
  market = excluded.market,
  currency = excluded.currency,
  placed_at = excluded.placed_at,
  promised_from = excluded.promised_from,
  promised_to = excluded.promised_to,
  delivered_at = excluded.delivered_at,
  updated_at = excluded.updated_at;
