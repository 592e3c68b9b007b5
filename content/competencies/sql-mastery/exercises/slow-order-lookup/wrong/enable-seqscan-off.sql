set enable_seqscan = off;
create index customers_by_email on shop.customers (email);

select o.order_id, o.placed_at, o.status, o.customer_id
from shop.orders o
join shop.customers c on c.customer_id = o.customer_id
where lower(trim(c.email)) = lower(trim($email))
order by o.placed_at desc, o.order_id desc
limit 10;
