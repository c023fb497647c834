export const lawText = {
  bar: '查税法',
  title: '这一天按什么缴税',
  lead: '每个数、哪份文件、从哪天起。不用登录。',
  day: '哪一天',
  compare: '和另一天比',
  since: '和哪天比',
  compareOff: '不比了',
  search: '搜一搜',
  searchHint: '比如：契税、面积、起征点',
  changed: (count: number, since: string) => `比 ${since} 变了 ${count} 项`,
  noChange: (since: string) => `和 ${since} 一样，没有变。`,
  none: '没有搜到',
  noneNote: '换个词试试，或把搜的词删掉。',
  noLaw: '这一天的数，这里还没有',
  noLawNote: '换个近一些的日子。',
  was: (value: string) => `以前：${value}`,
  wasNot: '以前没有这一项',
  ended: '这一天没有这一项',
  bureau: '只有税务局知道',
  unsure: '待税务机关核实',
  document: '哪份文件',
  inForce: '从哪天起',
  until: '到哪天',
  scope: '在哪里',
  scopes: { CN: '全国', CQ: '重庆' } as Record<string, string>,
  scopeElse: '部分区县',
  checked: '上次核对',
  foldHint: '点开每一行，看哪份文件。',
  asOf: (day: string) => `${day} 的规定`,
} as const

/** Taxes by the first part of a parameter's name, in the order one meets them. */
export const lawGroups: Record<string, string> = {
  vat: '增值税',
  surcharges: '附加税费',
  'income-tax': '个人所得税',
  'deed-tax': '契税',
  'land-vat': '土地增值税',
  'stamp-tax': '印花税',
  'swap-refund': '卖旧买新退税',
  withholding: '劳务报酬预扣',
  'business-income': '经营所得',
  'company-income-tax': '企业所得税',
  letting: '个人出租房屋',
  administration: '缴税和退税',
}
export const lawGroupElse = '其他'

/** What a parameter says, in plain words; `unit` is what a bare count counts. */
interface Titled {
  title: string
  unit?: string
}

const parameters: Record<string, Titled> = {
  'vat.home_exempt_after': { title: '个人卖住房，买满几年免增值税', unit: '年' },
  'vat.home_rate': { title: '个人卖住房，没满年限的税率' },
  'vat.self_built_home_exempt': { title: '个人自建自住的房子，免增值税' },
  'vat.family_division_exempt': { title: '离婚、继承、赠给近亲属，免增值税' },
  'vat.gift_is_sale': { title: '赠给近亲属以外的人，当作卖' },
  'vat.other_property_rate': { title: '卖商铺等非住房的税率' },
  'vat.other_property_deducts_purchase': { title: '卖非住房，可以先减去买价' },
  'vat.general_rate': { title: '一般纳税人卖不动产的税率' },
  'vat.general_simplified_rate': { title: '一般纳税人卖老房，简易计税的税率' },
  'vat.one_deal_threshold': { title: '按次缴，一次的起征点' },
  'vat.month_threshold': { title: '按月缴，一个月的起征点' },
  'vat.quarter_threshold': { title: '按季缴，一季的起征点' },
  'vat.threshold_itself_taxed': { title: '正好到起征点，要缴' },
  'vat.small_scale_rate': { title: '小规模纳税人的征收率' },
  'vat.small_scale_reduced_rate': { title: '小规模纳税人减征后的征收率' },
  'vat.home_rent_rate': { title: '个人出租住房的税率' },
  'vat.other_rent_rate': { title: '个人出租非住房的税率' },
  'vat.month_sales_add_up': { title: '出租收入和当月别的销售一起看起征点' },
  'vat.own_farm_produce_exempt': { title: '卖自己种的、养的，免增值税' },
  'vat.own_used_things_exempt': { title: '个人卖自己用过的东西，免增值税' },
  'vat.general_rates': { title: '一般纳税人的三档税率' },
  'vat.small_scale_year_limit': { title: '十二个月超过这个数，登记为一般纳税人' },
  'surcharges.urban_maintenance_rate': { title: '城市维护建设税，按增值税的' },
  'surcharges.education_rate': { title: '教育费附加，按增值税的' },
  'surcharges.local_education_rate': { title: '地方教育附加，按增值税的' },
  'surcharges.halving': { title: '小规模纳税人“六税两费”减免' },
  'income-tax.property_transfer_rate': { title: '卖房赚的部分的税率' },
  'income-tax.decoration_cap': { title: '装修费最多抵原值的' },
  'income-tax.home_assessed_rate': { title: '住房没有原值凭证，按卖价核定' },
  'income-tax.other_property_assessed_rate': { title: '非住房没有原值凭证，按卖价核定' },
  'income-tax.auction_assessed_rate': { title: '拍卖的房子没有原值凭证，按卖价核定' },
  'income-tax.given_home_may_be_assessed': { title: '继承、受赠、离婚得来的房子，可以核定' },
  'income-tax.home_exempt_after': { title: '家里唯一住房，满几年免个人所得税', unit: '年' },
  'income-tax.gift_rate': { title: '受赠房屋的税率' },
  'income-tax.family_gift_exempt': { title: '近亲属之间赠房，免个人所得税' },
  'swap-refund.window': { title: '卖房后多少天内买房可以退', unit: '天' },
  'land-vat.home_exempt': { title: '个人卖住房，免土地增值税' },
  'land-vat.brackets': { title: '土地增值税的四级税率' },
  'land-vat.yearly_uplift': { title: '买房发票每满一年加计' },
  'land-vat.part_year_over': { title: '零头超过几个月，算一年', unit: '个月' },
  'land-vat.deed_tax_deductible': { title: '买房缴的契税可以扣' },
  'land-vat.other_property_assessed_rate': { title: '非住房核定的税率' },
  'land-vat.appraisal_deductible': { title: '没有买房发票，可以按评估价扣' },
  'stamp-tax.home_exempt': { title: '个人买卖住房，免印花税' },
  'stamp-tax.home_gift_exempt': { title: '个人赠与住房，免印花税' },
  'stamp-tax.property_transfer_rate': { title: '房屋转让合同，双方各缴' },
  'stamp-tax.sale_purchase_rate': { title: '买卖合同，双方各缴' },
  'deed-tax.statutory_rate': { title: '法定税率：第三套起、非住房、受赠' },
  'deed-tax.home_area_up_to': { title: '优惠的面积界线，正好到也算' },
  'deed-tax.only_home_rate': { title: '家里唯一一套的税率' },
  'deed-tax.second_home_rate': { title: '家里第二套的税率' },
  'deed-tax.statutory_heir_exempt': { title: '法定继承，免契税' },
  'deed-tax.spouses_exempt': { title: '夫妻之间变更，免契税' },
  'deed-tax.divorce_exempt': { title: '离婚分房，免契税' },
  'deed-tax.refunded_when_deal_breaks': { title: '过户前合同不作数，契税可退' },
  'deed-tax.expropriation_exempt': { title: '征收补偿买房，补偿以内免契税' },
  'withholding.expense_deduction': { title: '一次收入先减去的费用' },
  'withholding.labour_brackets': { title: '劳务报酬预扣的三级税率' },
  'withholding.author_income_share': { title: '稿酬按收入的几成算' },
  'withholding.author_and_royalty_rate': { title: '稿酬、特许权使用费的预扣率' },
  'business-income.brackets': { title: '经营所得的五级税率' },
  'business-income.monthly_deduction': { title: '没有综合所得的，每月先减去' },
  'business-income.relief': { title: '个体户减免的部分' },
  'business-income.counter_assessed_rate': { title: '个人代开，经营所得核定征收的税率' },
  'business-income.own_farm_exempt': { title: '种养殖的所得，不缴个人所得税' },
  'letting.home_property_tax_rate': { title: '出租住房的房产税，按租金' },
  'letting.other_property_tax_rate': { title: '出租商铺、写字楼的房产税，按租金' },
  'letting.home_stamp_exempt': { title: '出租住房，免印花税' },
  'letting.stamp_rate': { title: '租赁合同的印花税，双方各缴' },
  'letting.home_income_rate': { title: '出租住房的个人所得税' },
  'letting.other_income_rate': { title: '出租其他房屋的个人所得税' },
  'letting.expense_deduction': { title: '每月租金先减去的费用' },
  'letting.repairs_up_to': { title: '每月能减的修缮费，最多' },
  'letting.income_assessed_rate': { title: '租金核定征收的个人所得税率' },
  'administration.late_fee_per_day': { title: '晚缴一天的滞纳金，按税款的' },
  'administration.nothing_below': { title: '不到这个数，不用缴' },
  'administration.refund_within': { title: '多缴了，几年内可以要回', unit: '年' },
  'administration.refund_interest_per_day': { title: '退多缴的税，每天的利息' },
  'company-income-tax.rate': { title: '企业所得税的税率' },
  'company-income-tax.small_low_profit': { title: '小型微利企业实际的税率' },
}

/** Parts of a value by where they stand in it. */
const parts: Record<string, string> = {
  levy: '征收率', charged: '实际按',
  urbanDistrict: '市区', countyTown: '县城、镇', elsewhere: '其他地方',
  commodity: '商品房', publicHousing: '房改房',
  over: '超过', rate: '税率', quick: '速算扣除',
  upTo: '不超过界线', above: '超过界线',
  goods: '货物', basic: '运输、建筑、不动产、农产品', services: '其他服务',
  flatUpTo: '不超过', flat: '减', share: '比例',
}
/** The same part of another parameter, where it means something else. */
const ownParts: Record<string, Record<string, string>> = {
  'withholding.expense_deduction': { share: '超过的减' },
  'letting.expense_deduction': { share: '超过的减' },
  'business-income.relief': { upTo: '所得不超过', share: '减' },
  'company-income-tax.small_low_profit': { upTo: '所得不超过', rate: '按' },
}

export const titleOfParameter = (name: string): string => parameters[name]?.title ?? name

export const isTitled = (name: string): boolean => name in parameters

export const unitOfCount = (name: string): string | undefined => parameters[name]?.unit

export const nameOfPart = (parameter: string, part: string): string => ownParts[parameter]?.[part] ?? parts[part] ?? part

export const flagWord = (value: boolean): string => (value ? '是' : '否')
