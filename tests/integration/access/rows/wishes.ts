import type { AccessRows } from '../access-row'
import { everyone } from '../expects'

const input = () => ({ competency: 'joins', slug: 'grain' })

export const wishesRows: AccessRows = {
  'wishes.pin': { input, expects: everyone },
  'wishes.unpin': { input, expects: everyone },
  'wishes.postpone': { input, expects: everyone },
  'wishes.dropPostponement': { input, expects: everyone },
}
