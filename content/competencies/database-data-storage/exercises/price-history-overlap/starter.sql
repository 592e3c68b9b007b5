-- Which prices run into the next one? Repair them, then add a constraint.
select price_id, product_id, valid_from, valid_to
from shop.product_prices
order by product_id, valid_from
limit 20;
