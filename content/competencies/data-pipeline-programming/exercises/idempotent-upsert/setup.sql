create table staging.saturday_batch as select * from staging.orders_batch where batch_no = 1;

create table shop.orders_copy (like shop.orders including all);

insert into shop.orders_copy
select * from shop.orders where order_id not in (select order_id from staging.orders_batch);

insert into shop.orders_copy
select order_id, customer_id, depot_id, status, channel, market, currency, placed_at, promised_from, promised_to,
  delivered_at, updated_at
from staging.saturday_batch;

delete from staging.orders_batch where batch_no = 1;
