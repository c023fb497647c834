import type { ParcelState } from '#shared/model/parcel'

/** A parcel of the post and where it was. */
export const parcelText = {
  title: '包裹',
  number: '邮政单号',
  to: '寄到',
} as const

export const parcelWords: Record<ParcelState, string> = {
  packed: '装好袋了', handedIn: '交给邮政了', onTheWay: '在路上', delivered: '送到了', received: '您确认收到', returned: '退回来了', lost: '丢了',
}
export const parcelElse = '有了新动向'
