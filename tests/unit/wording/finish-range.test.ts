import { expect, test } from 'vitest'
import { finishRangeInWords } from '@/lib/wording/finish-range'

test('a finish is told as a range, and as one day where both are the same', () => {
  const today = '2027-01-04'
  expect(finishRangeInWords({ half: '2027-02-07', fourInFive: '2027-02-21' }, today, 'en-GB')).toBe(
    'Half the time you are done by 7 Feb, four times of five by 21 Feb.',
  )
  expect(finishRangeInWords({ half: '2027-02-07', fourInFive: '2027-02-07' }, today, 'en-GB')).toBe(
    'Four times of five you are done by 7 Feb.',
  )
})
