import { instant } from '#shared/model/day'
import { contactOf } from '../../contacts/contact-store'
import { maskContact } from '../../contacts/mask-contact'
import { letterPdf } from '../../documents/pdf/letter-pdf'
import { reveal } from '../../privacy/reveal'
import type { Channel, Outcome, Parcel } from '../channel'
import type { NoticeDesk } from '../notice-desk'
import { noteOpening } from './note-opening'

/** Letters of legal notices, printed and posted by others. The folder knows a letter by its name; one that cannot be written is a matter for a person. */
export const openLetter = (desk: NoticeDesk): Channel => ({ repeatableMs: Infinity, mostTries: Infinity, send: (parcel) => send(desk, parcel) })

async function send(desk: NoticeDesk, parcel: Parcel): Promise<Outcome> {
  const address = await contactOf(desk.db, desk.keys, parcel.personId, 'address')
  if (address === undefined) {
    return { kind: 'refused', reason: 'noAddress' }
  }
  await noteOpening(desk.db, desk, parcel, { field: 'contact.value', by: 'letter' })
  const name = await nameOf(desk, parcel)
  const { title, text } = parcel.rendered
  const { caseNumber, id, at } = parcel
  const pdf = await letterPdf({ id, to: { name, address }, title, text, told: instant(at.getTime()), imprint: desk.imprint, ...(caseNumber === undefined ? {} : { caseNumber }) })
  await desk.letters.write({ id, to: { name, address }, pdf })
  return { kind: 'handed', to: maskContact('address', address), isLast: false }
}

async function nameOf(desk: NoticeDesk, { id, personId }: Parcel): Promise<string> {
  const { name_sealed: sealed } = await desk.db.selectFrom('person').select('name_sealed').where('id', '=', personId).executeTakeFirstOrThrow()
  const why = { id: desk.newId(), at: new Date(desk.now()), actor: 'outbox', personId, purpose: 'notice.letter', traceId: id }
  return reveal(desk.db, desk.keys, { table: 'person', column: 'name', row: personId }, sealed, why)
}
