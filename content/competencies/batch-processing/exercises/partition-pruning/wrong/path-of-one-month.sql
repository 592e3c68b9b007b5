select van_id, count(*) as readings, max(temp) as warmest
from read_csv('files/lake/van_readings/day=2024-09-*/part-0.csv', hive_partitioning = true)
where day between $first_day and $last_day
group by van_id
order by van_id;
