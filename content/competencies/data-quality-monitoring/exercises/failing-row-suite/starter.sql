-- The morning job has one of these for each rule. A count cannot be repaired.
create view checks.duplicate_lines as
select count(*) - count(distinct (order_id, line_no)) as failing
from shop.order_items;

select * from checks.duplicate_lines;
