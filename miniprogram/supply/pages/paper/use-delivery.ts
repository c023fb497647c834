import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { listAddresses } from '#shared/contract/businesses'
import { call } from '../../../api/call'
import { takePicked } from '../../../state/picked-delivery'
import type { PickedDelivery } from '../../../state/picked-delivery'
import { pickedAddress } from '../../picked-of'

type How = PickedDelivery['how']

export interface Delivery {
  picked: PickedDelivery | undefined
  /** what was last picked of each way */
  of: Partial<Record<How, PickedDelivery>>
  choose: (how: How) => void
}

/** How the paper comes: to the usual address unless something else was picked. */
export function useDelivery(): Delivery {
  const [how, setHow] = useState<How>()
  const [of, setOf] = useState<Delivery['of']>({})

  function put(picked: PickedDelivery): void {
    setOf((before) => ({ ...before, [picked.how]: picked }))
    setHow(picked.how)
  }
  useDidShow(() => {
    const picked = takePicked()
    if (picked) {
      put(picked)
    }
  })
  useEffect(() => {
    const usual = async (): Promise<void> => {
      const { items } = await call(listAddresses, {})
      const address = items.find(({ isUsual }) => isUsual) ?? items[0]
      if (address) {
        setOf((before) => ({ post: pickedAddress(address), ...before }))
        setHow((before) => before ?? 'post')
      }
    }
    // Without the address book one picks by hand.
    usual().catch(() => undefined)
  }, [])
  return { picked: how && of[how], of, choose: setHow }
}
