import { describe, expect, test } from 'vitest'
import { pharmTables } from '@/content/datasets/harebell/pharm/pharm-tables'
import type { Row } from '@/content/datasets/harebell/table'
import { countBy, variants } from './tables'

describe.each(variants)('the pharmacy pilot of the $name variant', (variant) => {
  const tables = new Map(pharmTables(variant).map(({ table, rows }) => [table.name, rows]))
  const rows = (name: string) => tables.get(name) as readonly Row[]
  const patients = rows('pharm.patients')
  const prescriptions = rows('pharm.prescriptions')
  const areas = rows('pharm.zip3_population')
  const byId = new Map(patients.map((patient) => [patient.patient_id, patient]))

  test('is the same when it is made again', () => {
    expect(pharmTables(variant)).toEqual(pharmTables(variant))
  })

  test('600 patients with a record number each, 1,500 prescriptions, 40 areas', () => {
    expect(patients).toHaveLength(600)
    expect(byId.size).toBe(600)
    expect(new Set(patients.map(({ mrn }) => mrn)).size).toBe(600)
    expect(prescriptions).toHaveLength(1500)
    expect(new Set(prescriptions.map(({ rx_id }) => rx_id)).size).toBe(1500)
    expect(areas).toHaveLength(40)
    expect(new Set(areas.map(({ zip3 }) => zip3)).size).toBe(40)
  })

  test('every prescription has a patient, every patient a prescription and a known area', () => {
    expect(prescriptions.filter(({ patient_id }) => !byId.has(patient_id as never))).toEqual([])
    expect(countBy(prescriptions, ({ patient_id }) => patient_id).size).toBe(600)
    const known = new Set(areas.map(({ zip3 }) => zip3))
    expect(patients.filter(({ zip5 }) => !known.has(String(zip5).slice(0, 3)))).toEqual([])
    expect(patients.every(({ zip5 }) => /^\d{5}$/.test(String(zip5)))).toBe(true)
  })

  test('14 patients are over 89 during the whole window, some are exactly 89', () => {
    const ages = patients.map(({ dob }) => age(String(dob), '2024-11-03'))
    expect(ages.filter((years) => years > 89)).toHaveLength(14)
    expect(patients.filter(({ dob }) => age(String(dob), '2024-08-05') > 89)).toHaveLength(14)
    expect(ages).toContain(89)
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(18)
  })

  test('six areas have 20,000 people or fewer, one of them exactly as many; patients live in some', () => {
    const small = areas.filter(({ population }) => Number(population) <= 20_000)
    expect(small).toHaveLength(6)
    expect(small.filter(({ population }) => population === 20_000)).toHaveLength(1)
    const codes = new Set(small.map(({ zip3 }) => zip3))
    expect(patients.filter(({ zip5 }) => codes.has(String(zip5).slice(0, 3))).length).toBeGreaterThan(15)
  })

  test('60 notes identify their patient: twelve each by name, record number, phone, e-mail and birthday', () => {
    const kinds = prescriptions.flatMap(({ patient_id, note }) => {
      const patient = byId.get(patient_id as never) as Row
      const text = String(note ?? '')
      const [year, month, day] = String(patient.dob).split('-')
      const found = {
        name: text.includes(String(patient.full_name)),
        mrn: text.includes(String(patient.mrn)),
        phone: text.includes(String(patient.phone)),
        email: text.includes(`${String(patient.full_name).toLowerCase().replace(' ', '.')}@`),
        birthday: text.includes(`${month}/${day}/${year}`),
      }
      return Object.entries(found).flatMap(([kind, isThere]) => (isThere ? [kind] : []))
    })
    expect(
      Object.fromEntries(
        countBy(
          kinds.map((kind) => ({ kind })),
          ({ kind }) => kind,
        ),
      ),
    ).toEqual({
      ...{ name: 12, mrn: 12, phone: 12, email: 12, birthday: 12 },
    })
  })

  test('all other notes hold no digit, no address and no capital name', () => {
    const suspicious = prescriptions.filter(({ note }) => /\d|@|explained to/i.test(String(note ?? '')))
    expect(suspicious).toHaveLength(60)
    const empty = prescriptions.filter(({ note }) => note === null).length
    expect(empty).toBeGreaterThan(350)
    expect(empty).toBeLessThan(520)
  })

  test('prescriptions are numbered as they were dispensed, within the window', () => {
    const days = prescriptions.map(({ dispensed_on }) => String(dispensed_on))
    expect(days).toEqual(days.toSorted())
    expect([days[0], days.at(-1)]).toEqual(['2024-08-05', '2024-11-03'])
  })
})

function age(dob: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(dob.slice(0, 4))
  return on.slice(5) >= dob.slice(5) ? years : years - 1
}
