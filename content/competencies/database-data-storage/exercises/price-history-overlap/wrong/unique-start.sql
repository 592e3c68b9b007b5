update shop.product_prices p
set valid_to = n.next_from
from (
  select price_id, lead(valid_from) over (partition by product_id order by valid_from, price_id) as next_from
  from shop.product_prices
) n
where n.price_id = p.price_id
  and (p.valid_to > n.next_from or p.valid_to is null and n.next_from is not null);

alter table shop.product_prices add constraint one_start unique (product_id, valid_from);
