import { addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import type { CoreRows } from './core-rows'
import { ofLiu } from './demo-businesses'
import { personById } from './demo-people'

type Row = CoreRows['income']['income'][number]

/** Somebody's work: by whom it is paid, how much a month (yuan), and what is left of it before the yearly allowance. */
interface Job {
  person: string
  payer: string
  monthly: number
  /** social insurance, housing fund and special deductions a month, yuan */
  deducted: number
}

const jobs: readonly Job[] = [
  { person: 'chen-shoutao', payer: '渝岚沙盒商贸有限公司', monthly: 14_500, deducted: 4180 },
  { person: 'tan-ertao', payer: '渡汀机电安装有限公司', monthly: 21_800, deducted: 7260 },
  { person: 'liu-kaiping', payer: ofLiu.name, monthly: 9600, deducted: 3010 },
]

const MONTHS = 24

/** What employers and others declared for the demo people in the two years up to last month. */
export function demoIncomes(today: Day): Row[] {
  const months = Array.from({ length: MONTHS }, (_, at) => addMonths(`${today.slice(0, 7)}-01` as Day, at - MONTHS).slice(0, 7))
  return [
    ...jobs.flatMap((job) => wages(job, months)),
    // A craftsman's course in the evening and an article of an engineer: items of income that are no wages.
    ...months.filter((month) => /-(03|09)$/.test(month)).map((month) => once('tan-ertao', month, '巴渝工程师杂志社', 'author', 3200)),
    ...months.filter((month) => /-(06|12)$/.test(month)).map((month) => once('mou-shigong', month, '永川区职业培训中心', 'labour', 2600)),
  ]
}

/** @law 国家税务总局公告2018年第61号 第六条: withheld on what has been earned since January, less what was withheld before */
function wages({ person, payer, monthly, deducted }: Job, months: readonly string[]): Row[] {
  let [year, earned, withheld] = ['', 0, 0]
  return months.map((month) => {
    if (month.slice(0, 4) !== year) {
      ;[year, earned, withheld] = [month.slice(0, 4), 0, 0]
    }
    // A thirteenth month in January, as is usual.
    const gross = month.endsWith('-01') ? monthly * 2 : monthly
    earned += gross - deducted - 5000
    const tax = Math.max(0, yearlyTax(earned) - withheld)
    withheld += tax
    return row(person, month, payer, 'wages', gross * 100, tax)
  })
}

/** Tax on wages and the like of a year, fen, on yuan. @law 个人所得税法 附表一 */
function yearlyTax(taxable: number): number {
  const [rate, quick] = taxable <= 36_000 ? [3, 0] : taxable <= 144_000 ? [10, 2520] : [20, 16_920]
  return Math.max(0, taxable * rate - quick * 100)
}

/** Paid once: 800 yuan off, of an author's fee seven tenths, a fifth of it withheld. @law 国家税务总局公告2018年第61号 第八条 */
function once(person: string, month: string, payer: string, item: 'author' | 'labour', gross: number): Row {
  const taxable = Math.max(0, gross - 800) * (item === 'author' ? 0.7 : 1)
  return row(person, month, payer, item, gross * 100, Math.round(taxable * 20))
}

const row = (person: string, month: string, payer: string, item: Row['item'], gross: number, tax: number): Row => {
  const { idNumber } = personById(person)
  return { id: `I${month.replace('-', '')}${idNumber.slice(14, 17)}${item}`, taxpayer: idNumber, month, payer, item, gross, tax }
}
