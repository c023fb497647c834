import { openFiling } from '#shared/contract/existing-home'
import { fen, parseYuan } from '#shared/model/money'
import type { Day } from '#shared/model/day'
import type { Home } from '#shared/model/home'
import type { CallInput } from '#shared/contract/route'
import { call } from '../../../api/call'
import { go } from '../../../api/go'
import { intents } from '../../../api/intent'
import { saleBegun } from '../../../state/draft'
import type { Sale } from '../../../state/sale'
import { useSubmit } from '../../../state/use-submit'
import { dealInputs, faultsInDeal } from '../../deal-input'

interface Opening {
  home: Home
  sale: Sale
  /** absent: as typed */
  contractNumber: string | undefined
  today: Day
  onRefused: () => void
}

/** Opens the filing once, whatever happens on the way, and goes to it. */
export function useOpening({ home, sale, contractNumber, today, onRefused }: Opening) {
  return useSubmit(dealInputs, {
    check: () => (contractNumber === undefined ? faultsInDeal(sale, today, home.acquiredOn) : {}),
    send: async () => {
      try {
        const body = bodyOf(home, sale, contractNumber)
        return await intents.run(`open-filing ${home.unitNumber} ${contractNumber ?? ''}`, (key) => call(openFiling, { body }, key))
      } catch (error) {
        // The home may be declared or closed since it was looked at: the page finds out, and says which.
        onRefused()
        throw error
      }
    },
    done: ({ filing }) => {
      saleBegun.drop()
      go.instead(`/existing-home/pages/facts/index?id=${filing.id}`)
    },
  })
}

function bodyOf({ unitNumber }: Home, sale: Sale, contractNumber: string | undefined): CallInput<typeof openFiling>['body'] {
  if (contractNumber !== undefined) {
    return { unitNumber, deal: { source: 'netSigned', contractNumber } }
  }
  const buyerIdTail = sale.buyerIdTail.trim().toUpperCase()
  return { unitNumber, deal: { source: 'typed', buyerIdTail, price: parseYuan(sale.price) ?? fen(0), signedOn: sale.signedOn } }
}
