insert into shop.orders_copy (
  order_id, customer_id, depot_id, status, channel, market, currency, placed_at, promised_from, promised_to,
  delivered_at, updated_at
)
select
  order_id, customer_id, depot_id, status, channel, market, currency, placed_at, promised_from, promised_to,
  delivered_at, updated_at
from shop.orders
where order_id in (select order_id from staging.orders_batch)
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
  updated_at = excluded.updated_at
where excluded.updated_at > orders_copy.updated_at;
