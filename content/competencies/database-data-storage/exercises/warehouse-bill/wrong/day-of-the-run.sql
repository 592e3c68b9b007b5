create view priced as
with runs as (
  select *
  from meta.query_log
  where started_at >= '2024-10-01' and started_at < '2024-11-01'
),
days as (
  select split_part(path, '/', 2) as table_name, partition_day, sum(bytes) as bytes
  from lake.manifest
  where path like 'warehouse/%'
  group by all
),
reads as (
  select query_id, unnest(string_split(tables, ', ')) as table_name
  from runs
),
files as (
  select r.query_id, sum(d.bytes) as bytes
  from runs r
  join reads t on t.query_id = r.query_id
  join days d on d.table_name = t.table_name
  where case
    when list_contains(string_split(r.predicate_columns, ', '), 'day')
      then d.partition_day = r.started_at::date
    else d.partition_day <= r.started_at::date
  end
  group by r.query_id
),
widths as (
  select t.query_id, sum(c.columns) as columns
  from reads t
  join lake.table_columns c on c.table_name = t.table_name
  group by t.query_id
)
select r.*, f.bytes * len(string_split(r.columns_read, ', ')) / w.columns as needed
from runs r
join files f on f.query_id = r.query_id
join widths w on w.query_id = r.query_id;

create view product_bill as
select product, sum(bytes_scanned) as logged_bytes, round(sum(needed)) as needed_bytes
from priced
group by product
order by product;

create view worth_changing as
select
  row_number() over (order by sum(bytes_scanned - needed) desc) as place,
  product,
  tables,
  predicate_columns,
  columns_read,
  count(*) as runs,
  round(sum(bytes_scanned - needed)) as saved_bytes
from priced
group by product, tables, predicate_columns, columns_read
qualify place <= 3
order by place;

select * from worth_changing order by place;
