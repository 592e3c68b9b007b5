import { DAY, DAYS, dateText, FIRST_DAY } from '../calendar'
import { type Draw, rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import type { Patient } from './patients'

export const PRESCRIPTIONS = 1500

export interface Prescription {
  readonly id: number
  readonly patient: number
  readonly prescriber: string
  readonly drug: string
  readonly dispensedOn: number
  readonly note: string | null
}

/** 1,500 prescriptions in the order they were dispensed; every 25th note holds an identifier of its patient. */
export function makePrescriptions(variant: Variant, patients: readonly Patient[]): Prescription[] {
  return Array.from({ length: PRESCRIPTIONS }, (_, n) => {
    const draw = rowDraw(variant.seed, 'pharm.prescriptions', n)
    const patient =
      n < patients.length ? (patients[(n * 7) % patients.length] as Patient) : draw.pick(patients)
    const prescriber = `PR-${String(draw.int(1, 38)).padStart(3, '0')}`
    const drug = `HD${1000 + 13 * draw.weighted(drugWeights)}`
    const day = Math.floor(((n + draw.next()) / PRESCRIPTIONS) * DAYS)
    const plain = draw.chance(0.3) ? null : plainNote(draw)
    const revealing = n % 25 === 11 + variant.offset
    return {
      id: n + 1,
      patient: patient.id,
      prescriber,
      drug,
      dispensedOn: FIRST_DAY + day * DAY,
      note: revealing ? revealingNote(patient, Math.floor(n / 25), draw) : plain,
    }
  })
}

const drugWeights = [30, 22, 18, 15, 12, 10, 9, 8, 7, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 1]

function plainNote(draw: Draw): string {
  const dose = draw.pick(['One a day', 'Two a day', 'One in the morning', 'One at night', 'As needed'])
  const more = draw.pick([
    'with food',
    'on an empty stomach',
    'keep refrigerated',
    'no alcohol',
    'refill due',
  ])
  return `${dose}, ${more}.`
}

/** The kinds of identifier take turns: name, record number, phone, e-mail, birthday. */
function revealingNote(patient: Patient, turn: number, draw: Draw): string {
  const kinds = [
    `${plainNote(draw)} Explained to ${patient.fullName} at the door.`,
    `Refill moved from ${patient.mrn}. ${plainNote(draw)}`,
    `${plainNote(draw)} Call ${patient.phone} before the delivery.`,
    `Leaflet sent to ${patient.fullName.toLowerCase().replace(' ', '.')}@mail.example.`,
    `${plainNote(draw)} Checked date of birth ${usDate(patient.dob)}.`,
  ]
  return kinds[turn % kinds.length] as string
}

function usDate(time: number): string {
  const [year, month, day] = dateText(time).split('-')
  return `${month}/${day}/${year}`
}

export const prescriptionsTable: Table = {
  name: 'pharm.prescriptions',
  about: 'Prescriptions dispensed in the Boise pilot.',
  key: 'rx_id',
  columns: [
    { name: 'rx_id', type: 'int' },
    { name: 'patient_id', type: 'int' },
    { name: 'prescriber_code', type: 'text' },
    { name: 'drug_code', type: 'text', note: 'an invented code' },
    { name: 'dispensed_on', type: 'date' },
    { name: 'note', type: 'text', nullable: true, note: 'free text, typed by the pharmacist' },
  ],
}

export function prescriptionRows(prescriptions: readonly Prescription[]): Row[] {
  return prescriptions.map((rx) => ({
    rx_id: rx.id,
    patient_id: rx.patient,
    prescriber_code: rx.prescriber,
    drug_code: rx.drug,
    dispensed_on: dateText(rx.dispensedOn),
    note: rx.note,
  }))
}
