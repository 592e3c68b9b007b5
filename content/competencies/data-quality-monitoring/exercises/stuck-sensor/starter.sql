-- The alert as it is: a reading outside the range.
select 'unit' as finding, van_id, ts_event as started_at, ts_event as ended_at
from ops.van_readings
where temp not between 0 and 8
order by finding, van_id, started_at
limit 100;
