select van_id, count(*) as readings, max(temp) as warmest
from read_csv([
  'files/lake/van_readings/day=2024-09-10/part-0.csv',
  'files/lake/van_readings/day=2024-09-11/part-0.csv',
  'files/lake/van_readings/day=2024-09-12/part-0.csv'
])
group by van_id
order by van_id;
