import { DAY, dateText } from '../calendar'
import { names } from '../people-names'
import { type Draw, rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import type { ZipArea } from './zip3-population'

export const PATIENTS = 600
/** Patients older than 89 on the last day of the window. */
export const OVER_89 = 14

export interface Patient {
  readonly id: number
  readonly mrn: string
  readonly fullName: string
  /** Midnight of the birthday, as if it were UTC. */
  readonly dob: number
  readonly zip5: string
  readonly phone: string
}

/** The 600 people of the Boise pilot, all invented; 14 of them are 90 or older on 3 November 2024. */
export function makePatients(variant: Variant, areas: readonly ZipArea[]): Patient[] {
  return Array.from({ length: PATIENTS }, (_, n) => {
    const draw = rowDraw(variant.seed, 'pharm.patients', n)
    const place = n - variant.offset
    const isOld = place >= 0 && place % 42 === 19 && place < 42 * OVER_89
    return {
      id: n + 1,
      mrn: `MRN-${400_000 + ((n * 7919 + draw.int(0, 6)) % 599_999)}`,
      fullName: `${draw.pick(names.US.first)} ${draw.pick(names.US.last)}`,
      dob: isOld ? bornBefore(90, draw) : bornBefore(draw.int(19, 89), draw),
      zip5: `${draw.chance(0.55) ? areas[draw.int(0, 1)]?.zip3 : draw.pick(areas).zip3}${digits(draw.int(1, 89))}`,
      phone: `208-555-01${digits(draw.int(0, 99))}`,
    }
  })
}

/** A birthday of somebody of this age on 3 November 2024; from 90 on, that age for the whole window, and up to five years more. */
function bornBefore(age: number, draw: Draw): number {
  const birthday = Date.UTC(2024 - age, 10, 3)
  return birthday - (age >= 90 ? draw.int(95, 1800) : draw.int(1, 360)) * DAY
}

function digits(value: number): string {
  return String(value).padStart(2, '0')
}

export const patientsTable: Table = {
  name: 'pharm.patients',
  about: 'The patients of the pilot in Boise. Every one of them is invented.',
  key: 'patient_id',
  columns: [
    { name: 'patient_id', type: 'int' },
    { name: 'mrn', type: 'text', note: 'medical record number' },
    { name: 'full_name', type: 'text' },
    { name: 'dob', type: 'date' },
    { name: 'zip5', type: 'text' },
    { name: 'phone', type: 'text' },
  ],
}

export function patientRows(patients: readonly Patient[]): Row[] {
  return patients.map((patient) => ({
    patient_id: patient.id,
    mrn: patient.mrn,
    full_name: patient.fullName,
    dob: dateText(patient.dob),
    zip5: patient.zip5,
    phone: patient.phone,
  }))
}
