-- Merchandising's report: a category, its children, and no further.
with lines as (
  select distinct on (order_id, line_no) product_id, qty * unit_price_pence as amount
  from shop.order_items
  order by order_id, line_no, item_id
)
select
  c.category_id,
  c.name as category,
  coalesce(sum(l.amount), 0) as sales
from shop.product_categories c
left join shop.product_categories child on child.parent_id = c.category_id
left join shop.products p on p.category_id in (c.category_id, child.category_id)
left join lines l on l.product_id = p.product_id
group by c.category_id, c.name
order by c.category_id;
