import type { Undertaking } from '#shared/model/filing'
import type { Side } from '#shared/model/side'

/**
 * What each side states by signing (告知承诺). A change of words is a new version; the old words stay here, because signed filings name them.
 * @law 国务院办公厅 国办发〔2020〕42号 (告知承诺制); 税收征收管理法 第二十五条, 第六十三条, 第六十四条
 */
const truth: Undertaking = {
  id: 'facts-true',
  version: 1,
  text: '上面的房子、合同和家庭情况属实，价格是双方实际成交的价格，没有另外的合同。',
  consequence: '如果不实，要补缴税款和滞纳金，可能被罚款；编造计税依据的，最高罚五万元。',
  law: '税收征收管理法第二十五条、第六十三条、第六十四条',
}

const sellerOnlyHome: Undertaking = {
  id: 'seller-family-homes',
  version: 1,
  text: '我家（本人和配偶）在重庆的住房，就是上面写的这些。按这个判断能不能免个人所得税。',
  consequence: '如果不实，要补缴个人所得税和滞纳金，并记入诚信记录。',
  law: '国税发〔2007〕33号第三条',
}

const buyerHomes: Undertaking = {
  id: 'buyer-family-homes',
  version: 1,
  text: '我家（本人、配偶和未成年子女）的住房套数，就是上面写的这些。按这个判断契税税率。',
  consequence: '如果不实，要补缴契税和滞纳金，并记入诚信记录。',
  law: '财政部 税务总局 住房城乡建设部公告2024年第16号第一条',
}

const all: readonly Undertaking[] = [truth, sellerOnlyHome, buyerHomes]

/** What a party of this side signs today. */
export const undertakingsOf = (side: Side): Undertaking[] => (side === 'seller' ? [truth, sellerOnlyHome] : [truth, buyerHomes])

/** The words of a signed version. */
export const undertakingText = (id: string, version: number): Undertaking | undefined => all.find((one) => one.id === id && one.version === version)
