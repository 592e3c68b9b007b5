import type { FilledTable } from '../table'
import type { Variant } from '../variant'
import { makePatients, patientRows, patientsTable } from './patients'
import { makePrescriptions, prescriptionRows, prescriptionsTable } from './prescriptions'
import { makeZipAreas, zipAreaRows, zipAreasTable } from './zip3-population'

/** The prescription pilot in Boise. */
export function pharmTables(variant: Variant): FilledTable[] {
  const areas = makeZipAreas(variant)
  const patients = makePatients(variant, areas)
  return [
    { table: patientsTable, rows: patientRows(patients) },
    { table: prescriptionsTable, rows: prescriptionRows(makePrescriptions(variant, patients)) },
    { table: zipAreasTable, rows: zipAreaRows(areas) },
  ]
}
