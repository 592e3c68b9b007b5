create schema checks;

-- Handhelds whose clock was wrong.
update shop.orders
set delivered_at = placed_at at time zone 'UTC' - interval '40 minutes'
where delivered_at is not null and (order_id * 7 + coalesce(customer_id, 0)) % 1511 = 3;
