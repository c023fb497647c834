import type { MailFile } from '../../adapters/partners/mail'
import { invoiceXml } from '../../platform/documents/invoice-xml'
import { digitalInvoicePdf } from '../../platform/documents/pdf/digital-invoice-pdf'
import type { World } from '../../world'
import { documentOf } from './invoice-view'
import type { WithReds } from './own-invoice'

/** Made anew each time: nothing personal lies about as a file. Seller and buyer get the same bytes. */
export async function fileOf({ imprint, signer, config }: World, found: WithReds, form: 'pdf' | 'xml'): Promise<MailFile> {
  const invoice = documentOf(found)
  const name = `电子发票-${invoice.number}.${form}`
  if (form === 'pdf') {
    return { name, mime: 'application/pdf', content: await digitalInvoicePdf(invoice, imprint) }
  }
  return { name, mime: 'application/xml', content: Buffer.from(invoiceXml(invoice, { signer, publicBase: config.publicBase, remark: imprint.remark })) }
}
