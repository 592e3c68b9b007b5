with readings as (
  select distinct on (van_id, seq) van_id, ts_event, ts_event::date as day, temp
  from ops.van_readings
  order by van_id, seq, ts_ingest
),
beside as (
  select
    *,
    lag(ts_event) over w as earlier,
    lag(temp) over w is distinct from temp as is_new
  from readings
  window w as (partition by van_id, day order by ts_event)
),
numbered as (
  select *, sum(is_new::int) over (partition by van_id, day order by ts_event) as run
  from beside
),
findings as (
  select 'gap' as finding, van_id, earlier as started_at, ts_event as ended_at
  from beside
  where ts_event - earlier > interval 30 minute
  union all
  select 'stuck', van_id, min(ts_event), max(ts_event)
  from numbered
  group by van_id, day, run
  having max(ts_event) - min(ts_event) >= interval 2 hour
  union all
  select 'unit', van_id, null, null
  from readings
  where van_id between 51 and 60
  group by van_id
)
select finding, van_id, started_at, ended_at
from findings
order by finding, van_id, started_at;
