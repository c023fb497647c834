import { addDays, addMonths } from '#shared/model/day'
import type { Day } from '#shared/model/day'
import { maskIdNumber, maskName } from '../../platform/privacy/mask'
import type { CoreRows } from './core-rows'
import { demoIdNumber } from './demo-people'
import { creditCodeFor } from './invent'
import { districtName, keysOf, officeOf, quarterBefore } from './publicity-rows'

type Rows = CoreRows['publicity']

const mo = { code: creditCodeFor(1, 9_900_004), name: '墨垭建材有限公司' }
const jin = { code: creditCodeFor(1, 9_900_006), name: '锦坝贸易有限公司' }
const gone = { code: creditCodeFor(1, 9_900_051), name: '重庆雾汀餐饮管理有限公司' }
const old = { code: creditCodeFor(1, 9_900_052), name: '荷浦商行有限公司' }
const trader = { code: creditCodeFor(2, 9_900_053), name: '沙坪坝区桐坪建材经营部' }

/** What the bureau publishes around the demo people: who owes, who was published, who may act for others. All invented. */
export function demoPublicity(today: Day): Rows {
  return { taxpayer_state: statesOn(today), arrear: arrearsOn(today), serious_case: casesOn(today), agent: agentsOn(today), grade_a: [] }
}

const statesOn = (today: Day): Rows['taxpayer_state'] => [
  {
    code: gone.code, ...keysOf(gone.name), payer: 'small', payer_since: addMonths(today, -50), state: 'deregistered', state_since: addMonths(today, -3), office: officeOf('500103'),
  },
  { code: trader.code, ...keysOf(trader.name), payer: 'small', payer_since: addMonths(today, -31), state: 'abnormal', state_since: addMonths(today, -5), office: officeOf('500106') },
]

interface Owed {
  who: { name: string; code: string }
  district: string
  tax: string
  yuan: number
  recentYuan: number
  back: number
}

function arrearsOn(today: Day): Rows['arrear'] {
  const person = { name: maskName('覃大洪'), code: maskIdNumber(demoIdNumber(461, '1968-03-12', 'male')) }
  const owed: Owed[] = [
    { who: jin, district: '500108', tax: '增值税', yuan: 386_412, recentYuan: 120_300, back: 0 },
    { who: jin, district: '500108', tax: '城市维护建设税', yuan: 27_048, recentYuan: 8421, back: 0 },
    { who: mo, district: '500108', tax: '企业所得税', yuan: 58_200, recentYuan: 0, back: 1 },
    { who: trader, district: '500106', tax: '增值税', yuan: 12_760, recentYuan: 3190, back: 0 },
    { who: person, district: '500103', tax: '个人所得税', yuan: 41_880, recentYuan: 41_880, back: 0 },
  ]
  return owed.map(({ who, district, tax, yuan, recentYuan, back }, at) => {
    const publishedOn = quarterBefore(today, back)
    return {
      id: `${publishedOn.replace(/-/g, '')}${String(at + 1).padStart(10, '0')}`,
      ...keysOf(who.name),
      code: who.code,
      district_code: district,
      tax,
      balance: yuan * 100,
      recent: recentYuan * 100,
      published_on: publishedOn,
      office: officeOf(district),
    }
  })
}

/** One that is published, and one whose three years are over: nobody is shown it any more. */
function casesOn(today: Day): Rows['serious_case'] {
  const published = (at: number, months: number) => {
    const on = addMonths(today, -months)
    return { id: `ZA${String(at).padStart(10, '0')}`, decided_on: addDays(on, -40), published_on: on, expires_on: addMonths(on, 36), office: '国家税务总局重庆市税务局第三稽查局' }
  }
  return [
    {
      ...published(1, 1), code: jin.code, ...keysOf(jin.name), breach: '虚开增值税专用发票',
      facts: '对外虚开增值税专用发票 42 份，金额 398.60 万元，税额 51.82 万元。', decision: '依照《税收征收管理法》等规定，处以罚款 50 万元，并依法移送司法机关。',
    },
    {
      ...published(2, 40), code: old.code, ...keysOf(old.name), breach: '偷税',
      facts: '采取隐瞒收入的手段少缴税款 86.20 万元。', decision: '依照《税收征收管理法》等规定，追缴税款并处以罚款 43.10 万元。',
    },
  ]
}

function agentsOn(today: Day): Rows['agent'] {
  const agent = (at: number, name: string, district: string) => ({
    licence: `500${String(at).padStart(7, '0')}`, code: creditCodeFor(1, 9_900_060 + at), ...keysOf(name), district: districtName(district), listed_on: addMonths(today, -60 - at), struck_off_on: null,
  })
  return [
    { ...agent(1, '重庆缙岚税务师事务所有限公司', '500103'), kind: 'taxAgents', score: 452, grade: 'TSC5' },
    { ...agent(2, '重庆枇溪会计师事务所有限公司', '500106'), kind: 'accountants', score: 361, grade: 'TSC4' },
    { ...agent(3, '南岸区翠垭代理记账有限公司', '500108'), kind: 'bookkeepers', score: 188, grade: 'TSC2' },
    { ...agent(4, '歌浦税务咨询有限公司', '500157'), kind: 'consultants', score: 64, grade: 'TSC1', struck_off_on: addMonths(today, -7) },
  ]
}
