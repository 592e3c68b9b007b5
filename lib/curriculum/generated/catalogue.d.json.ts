import type { Catalogue } from '../catalogue'

declare const catalogue: Catalogue
export default catalogue
