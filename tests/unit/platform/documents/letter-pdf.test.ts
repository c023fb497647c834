import { instant } from '../../../../shared/model/day'
import { letterPdf } from '../../../../bff/platform/documents/pdf/letter-pdf'
import type { Letter } from '../../../../bff/platform/documents/pdf/letter-pdf'
import { textOf } from './pdf-text'

const letter = (more: Partial<Letter> = {}): Letter => ({
  id: '01936f3e-1111-7111-8111-abcdefabcdef',
  to: { name: '石䶮', address: '重庆市两江新区石榴路 8 号 2 幢 3-1' },
  title: '缴税通知',
  text: '石榴湾小区的申报已经核准。\n您这一份要缴 ¥12,345.00，最晚 2026年12月14日。',
  caseNumber: '2026112900000001',
  told: instant(Date.parse('2026-11-29T10:00:00Z')),
  imprint: { seal: ['渝税通', '凭证'], remark: '由渝税通开具，真伪以查验结果为准。' },
  ...more,
})

it('says on paper to whom, what, in which case and since when', async () => {
  const [page = '', ...more] = textOf(await letterPdf(letter()))
  expect(more).toEqual([])
  for (const words of ['石䶮\u3000收', '两江新区石榴路 8 号', '缴税通知', '2026 1129 0000 0001', 'ABCDEFABCDEF', '¥12,345.00', '2026-11-29 18:00', '渝税通', '第 1 页，共 1 页']) {
    expect(page).toContain(words)
  }
})

it('makes the same bytes of the same notice', async () => {
  const [one, other] = await Promise.all([letterPdf(letter()), letterPdf(letter())])
  expect(one.equals(other)).toBe(true)
})

it('takes the longest address and a text of several pages', async () => {
  const long = letter({ to: { name: '欧阳'.repeat(10), address: '石榴湾国际社区'.repeat(14) }, text: Array.from({ length: 40 }, () => '请在期限内办理。'.repeat(20)).join('\n') })
  const pages = textOf(await letterPdf(long))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.join('').split('请在期限内办理。')).toHaveLength(801)
})
