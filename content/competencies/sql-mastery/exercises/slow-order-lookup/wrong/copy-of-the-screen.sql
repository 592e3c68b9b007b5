create table shop.orders_by_email as
select lower(trim(c.email)) as address, o.order_id, o.placed_at, o.status, o.customer_id
from shop.orders o
join shop.customers c on c.customer_id = o.customer_id;

create index on shop.orders_by_email (address);

select order_id, placed_at, status, customer_id
from shop.orders_by_email
where address = lower(trim($email))
order by placed_at desc, order_id desc
limit 10;
