create index orders_by_time on shop.orders (placed_at);
create index customers_by_email on shop.customers (lower(trim(email)));
create index orders_by_customer on shop.orders (customer_id, placed_at desc, order_id desc);

select o.order_id, o.placed_at, o.status, o.customer_id
from shop.orders o
join shop.customers c on c.customer_id = o.customer_id
where lower(trim(c.email)) = lower(trim($email))
order by o.placed_at desc, o.order_id desc
limit 10;
