import type { MinifiedContract } from '../minified-contract'

declare const contract: MinifiedContract
export default contract
