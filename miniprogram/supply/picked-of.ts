import type { MailAddress, Outlet } from '#shared/model/supply'
import type { PickedDelivery } from '../state/picked-delivery'

export const pickedAddress = ({ id, name, phone, place }: MailAddress): PickedDelivery => ({ how: 'post', addressId: id, title: `${name} ${phone}`, place })

export const pickedOutlet = ({ id, name, place }: Outlet): PickedDelivery => ({ how: 'outlet', outletId: id, title: name, place })
