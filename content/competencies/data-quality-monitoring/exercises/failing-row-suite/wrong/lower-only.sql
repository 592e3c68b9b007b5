create view checks.duplicate_lines as
select order_id, line_no
from shop.order_items
group by order_id, line_no
having count(*) > 1;

create view checks.orphan_orders as
select o.order_id
from shop.orders o
where o.customer_id is not null
  and not exists (select from shop.customers c where c.customer_id = o.customer_id);

create view checks.duplicate_customers as
select customer_id
from (
  select customer_id, count(*) over (partition by lower(email)) as accounts
  from shop.customers
) a
where accounts > 1;

create view checks.early_deliveries as
select order_id
from shop.orders
where delivered_at < placed_at at time zone 'UTC';

create view checks.empty_lines as
select item_id
from shop.order_items
where qty <= 0;

create view checks.overpaid_orders as
with paid as (
  select order_id, sum(amount_pence) as amount
  from shop.payments
  where status = 'captured'
  group by order_id
),
lines as (
  select distinct on (order_id, line_no) order_id, qty * unit_price_pence as amount
  from shop.order_items
  order by order_id, line_no, item_id
),
totals as (
  select order_id, sum(amount) as amount
  from lines
  group by order_id
)
select p.order_id
from paid p
join totals t on t.order_id = p.order_id
where p.amount > t.amount;
