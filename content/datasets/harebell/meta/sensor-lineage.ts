/**
 * From the vans' sensors on; see lineage-edges.ts for the notation. What hangs on temp_c is a small part of what hangs
 * on the table: the vans' positions feed the rest. ml.van_failure and ml.van_features feed each other.
 */
export const sensorLineage = `
job publish_readings
  ops.van_readings.van_id > topic.van_readings.van_id
  ops.van_readings.ts_event > topic.van_readings.ts_event
  ops.van_readings.temp > topic.van_readings.temp
  ops.van_readings.lat > topic.van_readings.lat
  ops.van_readings.lon > topic.van_readings.lon
job land_readings
  topic.van_readings.van_id > lake.van_readings.van_id
  topic.van_readings.ts_event > lake.van_readings.ts_event
  topic.van_readings.temp > lake.van_readings.temp
  topic.van_readings.lat > lake.van_readings.lat
  topic.van_readings.lon > lake.van_readings.lon
job clean_readings
  lake.van_readings.van_id > curated.van_readings.van_id
  lake.van_readings.ts_event > curated.van_readings.ts_event
  lake.van_readings.temp > curated.van_readings.temp_c
  ops.vans.sensor_unit > curated.van_readings.temp_c
  lake.van_readings.lat > curated.van_readings.lat
  lake.van_readings.lon > curated.van_readings.lon
job archive_readings
  curated.van_readings.ts_event > archive.van_readings.ts_event
job hourly_temperature
  curated.van_readings.temp_c > curated.van_hourly.temp_c_avg
  curated.van_readings.van_id > curated.van_hourly.van_id
  curated.van_readings.ts_event > curated.van_hourly.hour
job cold_chain
  curated.van_readings.temp_c > curated.cold_chain.breach_minutes
  curated.van_readings.van_id > curated.cold_chain.van_id
job cold_chain_dashboard
  curated.cold_chain.breach_minutes > mart.cold_chain_dashboard.breaches
job warm_van_alert
  curated.van_readings.van_id > alert.warm_van.van_id
  curated.van_readings.temp_c > alert.warm_van.van_id filter
job wasted_stock
  curated.cold_chain.van_id > mart.wasted_stock.van_id
  curated.cold_chain.breach_minutes > mart.wasted_stock.order_id filter
  curated.deliveries.order_id > mart.wasted_stock.order_id
job mask_vans
  curated.cold_chain.van_id > export.insurer.van_code
  curated.cold_chain.breach_minutes > export.insurer.breach_minutes
job van_features
  curated.van_hourly.temp_c_avg > ml.van_features.temperature_swing
  curated.van_hourly.van_id > ml.van_features.van_id
  ml.van_failure.score > ml.van_features.last_score
job van_failure
  ml.van_features.temperature_swing > ml.van_failure.score
  ml.van_features.last_score > ml.van_failure.score
  ml.van_features.van_id > ml.van_failure.van_id
job fleet_health
  ml.van_failure.score > mart.fleet_health.risk
job sensor_health
  curated.van_readings.van_id > curated.sensor_health.van_id
  curated.van_readings.ts_event > curated.sensor_health.gap_minutes
job sensor_repairs
  curated.sensor_health.gap_minutes > mart.sensor_repairs.van_id filter
  curated.sensor_health.van_id > mart.sensor_repairs.van_id
job van_positions
  curated.van_readings.lat > curated.van_positions.lat
  curated.van_readings.lon > curated.van_positions.lon
job live_map
  curated.van_positions.lat > mart.live_map.lat
  curated.van_positions.lon > mart.live_map.lon
job route_gps
  curated.van_positions.lat > curated.route_gps.path
  curated.van_positions.lon > curated.route_gps.path
  curated.deliveries.order_id > curated.route_gps.order_id
job mileage
  curated.van_positions.lat > curated.mileage.km
job fuel_cost
  curated.mileage.km > mart.fuel_cost.cost_pence
job leasing_report
  curated.mileage.km > export.leasing.km
job van_day
  curated.mileage.km > curated.van_day.km
  curated.van_readings.ts_event > curated.van_day.day
job van_utilisation
  curated.van_day.km > mart.van_utilisation.km
job depot_dwell
  curated.route_gps.path > curated.depot_dwell.minutes
job dock_planning
  curated.depot_dwell.minutes > mart.dock_planning.slots
job eta_features
  curated.route_gps.path > ml.eta_features.distance_left
  curated.deliveries.arrived_at > ml.eta_features.courier_average
job eta_scores
  ml.eta_features.distance_left > ml.eta_scores.eta
  ml.eta_features.courier_average > ml.eta_scores.eta
job publish_eta
  ml.eta_scores.eta > topic.eta_updates.eta
job eta_dashboard
  ml.eta_scores.eta > mart.eta_dashboard.error_minutes
job courier_app
  topic.eta_updates.eta > export.courier_app.eta
job route_features
  curated.route_gps.path > ml.route_features.path
job route_plan
  ml.route_features.path > ml.route_plan.stops
job route_review
  ml.route_plan.stops > mart.route_review.stops
  curated.route_gps.path > mart.route_review.driven
job route_sheets
  ml.route_plan.stops > export.route_sheets.stops
`
