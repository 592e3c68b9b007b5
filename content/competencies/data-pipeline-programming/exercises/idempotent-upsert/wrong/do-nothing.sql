insert into shop.orders_copy (
  order_id, customer_id, depot_id, status, channel, market, currency, placed_at, promised_from, promised_to,
  delivered_at, updated_at
)
select distinct on (order_id)
  order_id, customer_id, depot_id, status, channel, market, currency, placed_at, promised_from, promised_to,
  delivered_at, updated_at
from staging.orders_batch
order by order_id, updated_at desc
on conflict (order_id) do nothing;
