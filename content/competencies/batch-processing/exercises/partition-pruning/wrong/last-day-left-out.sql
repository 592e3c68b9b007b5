select van_id, count(*) as readings, max(temp) as warmest
from read_csv(
  'files/lake/van_readings/day=*/part-0.csv',
  hive_partitioning = true,
  header = true,
  auto_detect = false,
  columns = {
    'reading_id': 'int', 'van_id': 'int', 'seq': 'int', 'ts_event': 'timestamp', 'ts_ingest': 'timestamp',
    'temp': 'real', 'lat': 'real', 'lon': 'real'
  }
)
where day >= $first_day and day < $last_day
group by van_id
order by van_id;
