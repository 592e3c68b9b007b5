-- The screen's query. $email is what somebody typed.
select o.order_id, o.placed_at, o.status, o.customer_id
from shop.orders o
join shop.customers c on c.customer_id::text = o.customer_id::text
where upper(replace(c.email, ' ', '')) = upper(replace($email, ' ', ''))
order by o.placed_at desc, o.order_id desc
limit 10;
