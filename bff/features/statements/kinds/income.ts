import { sum, yuan } from '#shared/model/money'
import type { IncomeItem } from '#shared/model/record'
import { incomesOf } from '../../../adapters/core/income'
import type { StatementContent } from '../../../platform/documents/statements'
import type { World } from '../../../world'
import type { Asked } from '../kinds'
import { MOST_ROWS } from '../most-rows'

/** Items of income by their names in the law. */
const itemWords: Record<IncomeItem, string> = {
  wages: '工资、薪金所得',
  labour: '劳务报酬所得',
  author: '稿酬所得',
  royalty: '特许权使用费所得',
  business: '经营所得',
  interest: '利息、股息、红利所得',
  letting: '财产租赁所得',
  transfer: '财产转让所得',
  incidental: '偶然所得',
}

/** 收入纳税明细: what payers declared for each month and withheld. */
export async function income(world: World, { idNumber, holder, from, to }: Asked): Promise<StatementContent | undefined> {
  const found = await incomesOf(world.core, { taxpayer: idNumber, from, to, limit: MOST_ROWS + 1 })
  if (found.length === 0) {
    return undefined
  }
  const [gross, tax] = [sum(found.map((row) => row.gross)), sum(found.map((row) => row.tax))]
  return {
    kind: 'income',
    holder,
    idNumber,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    title: '个人收入纳税明细',
    source: '扣缴义务人向重庆市税务局的申报',
    figures: [{ name: 'gross', amount: gross }, { name: 'tax', amount: tax }],
    sums: [['收入合计', `${yuan(gross)} 元`], ['已扣缴税额合计', `${yuan(tax)} 元`]],
    columns: [{ title: '所属月份', share: 13 }, { title: '支付单位', share: 34 }, { title: '所得项目', share: 21 }, { title: '收入（元）', share: 17, isAmount: true }, { title: '已扣税额（元）', share: 15, isAmount: true }],
    rows: found.map((row) => [row.month, row.payer, itemWords[row.item], yuan(row.gross), yuan(row.tax)]),
    records: found.map((row) => ({ month: row.month, payer: row.payer, item: row.item, gross: row.gross, tax: row.tax })),
    remarks: ['收入和税额由支付单位申报。和实际不一致的，可以在个人所得税 App 里提出申诉。'],
  }
}
