-- The largest runs of October. Which of them are worth changing?
create view product_bill as
select product, max(bytes_scanned) as logged_bytes, max(bytes_scanned) as needed_bytes
from meta.query_log
where started_at >= '2024-10-01' and started_at < '2024-11-01'
group by product;

create view worth_changing as
select row_number() over (order by bytes_scanned desc) as place, product, tables, predicate_columns, columns_read,
  1 as runs, bytes_scanned as saved_bytes
from meta.query_log
where started_at >= '2024-10-01' and started_at < '2024-11-01'
qualify place <= 3;

select * from worth_changing order by place;
