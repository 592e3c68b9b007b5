import { dropWish } from '@/lib/services/wishes/drop-wish'
import { wishForStep } from '@/lib/services/wishes/wish-for-step'
import { own } from './implement'

export const wishesRouter = {
  pin: own.wishes.pin.handler(({ context, input }) =>
    wishForStep(context, context.viewer, { ...input, kind: 'pin' }),
  ),
  unpin: own.wishes.unpin.handler(({ context, input }) =>
    dropWish(context, context.viewer, { ...input, kind: 'pin' }),
  ),
  postpone: own.wishes.postpone.handler(({ context, input }) =>
    wishForStep(context, context.viewer, { ...input, kind: 'postponement' }),
  ),
  dropPostponement: own.wishes.dropPostponement.handler(({ context, input }) =>
    dropWish(context, context.viewer, { ...input, kind: 'postponement' }),
  ),
}
