-- What the star is, in PostgreSQL. A test runs each statement on the tables of both variants and compares the rows
-- with those that facts.ts and dimensions.ts make. A line "-- star.<table>" starts a statement.

-- star.dim_date
select 0 as date_key, null::date as day, null as weekday, null::boolean as is_weekend, null as iso_week,
       null::date as week_start, null as month
union all
select to_char(day, 'YYYYMMDD')::int, day::date, to_char(day, 'FMDay'), extract(isodow from day) > 5,
       to_char(day, 'IYYY-"W"IW'), date_trunc('week', day)::date, to_char(day, 'YYYY-MM')
from generate_series(timestamp '2024-08-05', timestamp '2024-11-10', interval '1 day') as day
order by 1;

-- star.dim_depot
select d.depot_id as depot_key, d.depot_id, d.name, d.country, o.market, o.currency, d.tz
from ops.depots d
join (select distinct depot_id, market, currency from shop.orders) o using (depot_id)
order by 1;

-- star.dim_customer
select 0 as customer_key, null::int as customer_id, null::int as person_id, null as email, 'unknown' as country,
       'unknown' as tier, null::date as valid_from, null::date as valid_to, true as is_current
union all
select customer_id, customer_id, min(customer_id) over (partition by lower(trim(email))), lower(trim(email)), country,
       tier, (created_at at time zone 'UTC')::date, null, true
from shop.customers
order by 1;

-- star.dim_product
select p.product_id as product_key, p.product_id, p.name, c.name as category, up.name as department, p.is_chilled,
       p.supplier_id,
       (select price_pence from shop.product_prices l where l.product_id = p.product_id
        order by valid_from desc limit 1) as list_price_pence,
       (select min(valid_from) from shop.product_prices e where e.product_id = p.product_id) as valid_from,
       null::date as valid_to, true as is_current
from shop.products p
join shop.product_categories c using (category_id)
join shop.product_categories up on up.category_id = c.parent_id
order by 1;

-- star.fact_delivery
with lines as (
  select distinct on (order_id, line_no) order_id, qty * unit_price_pence as pence
  from shop.order_items order by order_id, line_no, item_id
), worth as (
  select order_id, sum(pence)::int as pence from lines group by order_id
)
select v.delivery_id, v.order_id, to_char(v.arrived_at at time zone d.tz, 'YYYYMMDD')::int as date_key,
       o.depot_id as depot_key, coalesce(c.customer_id, 0) as customer_key, v.outcome,
       v.arrived_at <= o.promised_to as is_on_time,
       greatest(0, floor(extract(epoch from v.arrived_at - o.promised_to) / 60))::int as minutes_late,
       worth.pence as order_pence
from ops.deliveries v
join shop.orders o using (order_id)
join ops.depots d using (depot_id)
join worth using (order_id)
left join shop.customers c using (customer_id)
order by 1;

-- star.fact_refund
select r.refund_id, r.order_id, to_char(r.created_at at time zone d.tz, 'YYYYMMDD')::int as date_key,
       o.depot_id as depot_key, coalesce(c.customer_id, 0) as customer_key, coalesce(r.reason, 'not given') as reason,
       r.amount_pence
from shop.refunds r
join shop.orders o using (order_id)
join ops.depots d using (depot_id)
left join shop.customers c using (customer_id)
order by 1;
