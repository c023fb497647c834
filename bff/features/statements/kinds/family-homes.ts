import { countFamily, FAMILY_SOURCE } from '../../../platform/homes/family-count'
import type { StatementContent } from '../../../platform/documents/statements'
import type { World } from '../../../world'
import type { Asked } from '../kinds'

const OF = { own: '本人', spouse: '配偶', minor: '未成年子女' }
const USES = { home: '住宅', parking: '车位' }

/** 家庭住房套数证明: the count for deed tax on this day, whole or not at all: a count without the spouse's homes would be taken for one with them. */
export async function familyHomes(world: World, { accountId, traceId, personId, idNumber, holder, today }: Asked): Promise<StatementContent | undefined> {
  const { count, own, others, family } = await countFamily(world, { accountId, traceId, personId, idNumber })
  if (count.kind !== 'whole' || !family) {
    return undefined
  }
  const members = 1 + (family.spouse ? 1 : 0) + family.minors.length
  const homes = [...own.map(({ district, use }) => ({ of: 'own' as const, district: district.name, use })), ...others]
  return {
    kind: 'familyHomes',
    holder,
    idNumber,
    title: '家庭住房套数证明',
    source: FAMILY_SOURCE,
    figures: [{ name: 'homes', count: count.homes }, { name: 'members', count: members }],
    sums: [['家庭住房套数', `${count.homes} 套`], ['家庭成员', `${members} 人`], ['查询日期', today]],
    columns: [{ title: '登记在谁名下', share: 34 }, { title: '所在区县', share: 40 }, { title: '用途', share: 26 }],
    rows: homes.length === 0 ? [['无', '', '']] : homes.map(({ of, district, use }) => [OF[of], district, USES[use]]),
    records: homes.map(({ of, district, use }) => ({ of, district, use })),
    remarks: [
      '套数按契税口径：本人、配偶、未成年子女在重庆市登记的住宅，共有的算一套，车位不算。',
      '只代表查询当日。申报契税时以税务机关核对的为准。',
    ],
  }
}
