select van_id, count(*) as readings, max(temp) as warmest
from read_csv('files/lake/van_readings/day=*/part-0.csv', hive_partitioning = true)
where day >= $first_day and day < $last_day
group by van_id
order by van_id;
