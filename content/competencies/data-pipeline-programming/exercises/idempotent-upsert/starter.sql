-- The load as it was written for the first day, when the copy was empty.
insert into shop.orders_copy (
  order_id, customer_id, depot_id, status, channel, market, currency, placed_at, promised_from, promised_to,
  delivered_at, updated_at
)
select distinct
  order_id, customer_id, depot_id, status, channel, market, currency, placed_at, promised_from, promised_to,
  delivered_at, updated_at
from staging.orders_batch b
where not exists (select from shop.orders_copy c where c.order_id = b.order_id)
  and not exists (select from staging.orders_batch o where o.order_id = b.order_id and o.updated_at > b.updated_at);
