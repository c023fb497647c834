/** Who may ask: nobody signs in, signed in with WeChat, proven once, or asked again just now. */
export type LookUpLevel = 'none' | 'signedIn' | 'verified' | 'fresh'

/** Where a look-up stands among all: about oneself, in public lists, computed, or on the way to an office. */
export type LookUpGroup = 'mine' | 'public' | 'reckon' | 'errand'

/** One thing that can be looked up. */
export interface LookUp {
  readonly id: string
  readonly group: LookUpGroup
  readonly name: string
  /** what it tells, in a few words */
  readonly note: string
  /** what one has to say, at most two; none where the answer is about the reader */
  readonly inputs: readonly string[]
  readonly level: LookUpLevel
  /** who says so */
  readonly source: string
  /** names in the contract of the routes that answer */
  readonly routes: readonly string[]
  readonly page: string
  /** what people call it */
  readonly words: readonly string[]
}

/** Every look-up of the product: what a hub lists, what a search finds, what a test holds against the contract. */
export const lookUps: readonly LookUp[] = [
  {
    id: 'progress', group: 'mine', name: '办税进度', note: '凭编号看到了哪一步、谁在办', inputs: ['办件编号', '手机尾号'], level: 'signedIn', source: '渝税通办件登记',
    routes: ['lookUpProgress'], page: '/look-ups/pages/progress/index', words: ['进度', '办到哪了', '到哪一步', '审核到哪', '编号查询', '办件', '批下来没有', '提交的申请怎么样了', '还在审核'],
  },
  {
    id: 'deadlines', group: 'mine', name: '待办和期限', note: '要做什么、哪天以前、多少钱', inputs: [], level: 'verified', source: '渝税通办件登记、征期日历',
    routes: ['listDeadlines'], page: '/records/pages/deadlines/index', words: ['期限', '到期', '截止', '哪天交', '申报期', '征期', '待办', '几号截止', '报税日历', '最迟哪天'],
  },
  {
    id: 'tax-payments', group: 'mine', name: '缴税记录', note: '交过的每一笔，入库日期和票号', inputs: ['从哪月', '到哪月'], level: 'verified', source: '金税征管系统、国库',
    routes: ['listTaxPayments'], page: '/records/pages/tax-payments/index', words: ['缴税', '交税记录', '交了多少税', '缴款', '税单', '入库', '缴税流水', '税款扣了没有', '历年缴的税'],
  },
  {
    id: 'tax-certificate', group: 'mine', name: '开完税证明', note: '缴税或收入纳税，带二维码，谁都能验', inputs: ['从哪月', '到哪月'], level: 'fresh', source: '金税征管系统、国库',
    routes: ['issueStatement', 'readStatementFile'], page: '/records/pages/statements/index', words: ['完税证明', '纳税证明', '税收证明', '开证明', '收入证明', '打印', '电子完税证明', '下载税单'],
  },
  {
    id: 'incomes', group: 'mine', name: '收入纳税明细', note: '谁发的、多少、扣了多少税', inputs: ['从哪月', '到哪月'], level: 'verified', source: '自然人电子税务局',
    routes: ['listIncomes'], page: '/records/pages/incomes/index', words: ['收入', '工资', '个税', '个人所得税', '纳税记录', '扣税', '公司给我报的工资', '收入流水', '任职受雇'],
  },
  {
    id: 'my-invoices', group: 'mine', name: '票夹', note: '开出的和收到的发票，随时下载', inputs: ['开出还是收到'], level: 'verified', source: '电子发票服务平台',
    routes: ['listInvoices'], page: '/invoices/pages/folder/index', words: ['我的发票', '发票下载', '开过的票', '收到的票', '电子发票在哪', '找发票', '发票夹'],
  },
  {
    id: 'quota', group: 'mine', name: '发票额度和库存', note: '这个月还能开多少，还有几张纸票', inputs: ['哪家单位'], level: 'verified', source: '电子发票服务平台',
    routes: ['readSupply'], page: '/supply/pages/businesses/index', words: ['额度', '发票不够', '提额', '库存', '领票', '还能开多少', '剩余额度', '还剩几张票', '空白发票还有多少'],
  },
  {
    id: 'my-homes', group: 'mine', name: '我的房子', note: '登记在您名下的房子、抵押和查封', inputs: [], level: 'verified', source: '不动产登记中心',
    routes: ['listMyHomes'], page: '/my-homes/pages/list/index', words: ['房产', '不动产', '名下房子', '产权', '抵押', '查封', '查房产', '我名下有没有房', '不动产登记信息'],
  },
  {
    id: 'deed-taxes', group: 'mine', name: '契税记录', note: '买房交的契税，卖房时能当成本凭证', inputs: [], level: 'verified', source: '金税征管系统',
    routes: ['listDeedTaxes'], page: '/records/pages/deed-taxes/index', words: ['契税', '契税票', '契税发票丢了', '买房的税', '成本凭证', '契税单', '契税缴过没有', '以前的契税'],
  },
  {
    id: 'housing-tax', group: 'mine', name: '个人住房房产税', note: '重庆试点：您的房子要不要交', inputs: [], level: 'verified', source: '不动产登记中心、个人住房房产税试点规定',
    routes: ['readHousingTax'], page: '/records/pages/housing-tax/index', words: ['房产税', '房子每年交税', '别墅', '高档住房', '试点', '房产税要不要交', '独栋'],
  },
  {
    id: 'family-homes', group: 'mine', name: '家庭住房套数', note: '全家算几套，家人同意才看得到', inputs: [], level: 'verified', source: '不动产登记中心、民政婚姻登记',
    routes: ['readFamilyHomes'], page: '/records/pages/family-homes/index', words: ['几套房', '套数', '首套', '二套', '住房套次', '无房证明', '查首套资格', '全家名下住房', '算首套还是二套'],
  },
  {
    id: 'refunds', group: 'mine', name: '退税进度', note: '到了哪一步、哪家银行、为什么还没到', inputs: [], level: 'verified', source: '金税征管系统、国库',
    routes: ['listRefunds'], page: '/records/pages/refunds/index', words: ['退税', '退钱', '多交了', '汇算', '退库', '没到账', '退税到账', '退税到哪一步', '税款退到哪张卡'],
  },
  {
    id: 'business-credit', group: 'mine', name: '企业纳税信用', note: '等级、扣了哪些分、怎么修复', inputs: ['哪家单位'], level: 'verified', source: '纳税信用管理系统',
    routes: ['readBusinessCredit'], page: '/records/pages/business-credit/index', words: ['信用等级', '纳税信用', '扣分', '信用修复', 'A级', 'D级', '公司评级', '企业信用分', '公司信用等级'],
  },
  {
    id: 'credit', group: 'mine', name: '个人纳税信用', note: '记了什么、谁记的，不对可以提', inputs: [], level: 'verified', source: '纳税信用管理系统',
    routes: ['readCredit'], page: '/records/pages/credit/index', words: ['个人信用', '自然人信用', '失信', '信用记录', '异议', '自己的信用', '我有没有失信'],
  },
  {
    id: 'readings', group: 'mine', name: '谁看过我的信息', note: '谁、什么时候、为什么', inputs: [], level: 'verified', source: '渝税通查看登记',
    routes: ['listReadings'], page: '/records/pages/readings/index', words: ['隐私', '个人信息', '谁查我', '查看记录', '泄露', '谁看了我的资料', '被查过'],
  },
  {
    id: 'messages', group: 'mine', name: '消息', note: '给您的每一条，送到没有', inputs: [], level: 'verified', source: '渝税通消息登记',
    routes: ['listMyMessages'], page: '/pages/inbox/index', words: ['通知', '短信', '提醒', '文书', '送达', '收件箱', '税务局通知书', '未读'],
  },
  {
    id: 'verify-certificate', group: 'public', name: '验完税证明', note: '扫码或输编号，看真假', inputs: ['证明编号', '查验码'], level: 'none', source: '渝税通证明登记',
    routes: ['verifyCertificate', 'verifyStatement'], page: '/certificates/pages/verify/index', words: ['验证', '查验证明', '真假', '二维码', '防伪', '证明是真是假', '核对税单'],
  },
  {
    id: 'invoice-check', group: 'public', name: '发票查验', note: '真不真、作废没有、金额对不对', inputs: ['发票号码', '开票日期'], level: 'none', source: '电子底账',
    routes: ['checkInvoice'], page: '/invoices/pages/check/index', words: ['查发票', '验票', '假发票', '发票真伪', '扫发票', '发票是真是假', '发票作废没有', '核对发票'],
  },
  {
    id: 'taxpayers', group: 'public', name: '纳税人状态', note: '一般还是小规模，正不正常', inputs: ['名称或代码'], level: 'none', source: '税务登记公开信息',
    routes: ['findTaxpayers'], page: '/look-ups/pages/taxpayers/index', words: ['一般纳税人', '小规模', '非正常户', '注销', '查企业', '查公司', '对方公司正常不', '税号查询', '查对方是不是一般人'],
  },
  {
    id: 'arrears', group: 'public', name: '欠税公告', note: '谁欠、欠什么税、多少', inputs: ['名称或代码', '区县'], level: 'none', source: '欠税公告',
    routes: ['listArrears'], page: '/look-ups/pages/arrears/index', words: ['欠税', '谁欠税', '欠税名单', '公告', '老赖', '查公司欠不欠税', '欠税企业', '欠税大户'],
  },
  {
    id: 'serious-cases', group: 'public', name: '重大税收违法案件', note: '公布的案件、处理决定和到期日', inputs: ['名称'], level: 'none', source: '重大税收违法失信主体公布栏',
    routes: ['listSeriousCases'], page: '/look-ups/pages/serious-cases/index', words: ['黑名单', '失信', '偷税', '骗税', '虚开', '违法案件', '曝光', '重大案件', '偷税漏税名单'],
  },
  {
    id: 'a-list', group: 'public', name: '信用 A 级名单', note: '某一年评为 A 级的单位', inputs: ['名称', '年度'], level: 'none', source: '纳税信用 A 级纳税人名单',
    routes: ['listGradeA'], page: '/look-ups/pages/a-list/index', words: ['A级', '信用名单', 'A级纳税人', '好企业', '信用好的公司'],
  },
  {
    id: 'agents', group: 'public', name: '涉税中介', note: '有没有备案、信用怎样，防骗先查', inputs: ['名称或执业证号'], level: 'none', source: '涉税专业服务机构公告',
    routes: ['findAgents'], page: '/look-ups/pages/agents/index', words: ['中介', '代办', '税务师', '代账', '会计', '骗子', '防骗', '代账公司', '会计公司', '代办公司靠谱不'],
  },
  {
    id: 'late-fee', group: 'reckon', name: '滞纳金', note: '晚交几天，加收多少', inputs: ['税款', '期限'], level: 'none', source: '税收征收管理法',
    routes: ['reckonLateFee'], page: '/look-ups/pages/late-fee/index', words: ['滞纳金', '晚交', '逾期', '超期', '万分之五', '罚款', '晚交一天多少钱', '拖欠税款加多少', '过期加收'],
  },
  {
    id: 'law', group: 'reckon', name: '查税法', note: '哪一天按什么缴，哪份文件', inputs: ['哪一天', '和哪一天比'], level: 'none', source: '现行税法',
    routes: ['readLaw'], page: '/estimate/pages/law/index', words: ['税法', '税率', '哪份文件', '第几条', '以前的税率', '什么时候改的', '法规查询', '税率变化', '政策文件'],
  },
  {
    id: 'estimate', group: 'reckon', name: '税费试算', note: '卖房买房各要多少税', inputs: ['房子', '家里情况'], level: 'none', source: '现行税法',
    routes: ['estimateExistingHome'], page: '/estimate/pages/what-if/index', words: ['试算', '算税', '要交多少税', '卖房税费', '买房税费', '税费计算器', '过户费多少', '到手多少钱'],
  },
  {
    id: 'reference-price', group: 'reckon', name: '小区参考价', note: '一个小区大约多少钱，看了几笔成交', inputs: ['小区', '面积'], level: 'signedIn', source: '存量房计税价格模型',
    routes: ['readReferencePrice'], page: '/look-ups/pages/reference-price/index', words: ['评估价', '房价', '小区均价', '指导价', '值多少钱', '参考价', '房子值多少', '一平米多少钱', '小区价格'],
  },
  {
    id: 'answers', group: 'reckon', name: '政策问答', note: '一句话问，带依据和日期', inputs: ['您的问题'], level: 'none', source: '现行税法',
    routes: ['askAnswer'], page: '/guide/pages/search/index', words: ['政策', '税率多少', '怎么规定', '能不能免', '咨询', '问一问', '税收政策', '优惠政策'],
  },
  {
    id: 'guide', group: 'errand', name: '办事指南', note: '220 项：条件、材料、多久、哪里办', inputs: ['要办的事'], level: 'none', source: '全国税务系统办税指南',
    routes: ['listItems', 'readItem'], page: '/guide/pages/items/index', words: ['怎么办', '要带什么', '材料', '流程', '指南', '多久办好', '办税事项', '办事清单', '怎么办理'],
  },
  {
    id: 'hall-queue', group: 'errand', name: '排队情况', note: '哪个厅人少，到了还要等多久', inputs: ['在哪里', '办什么'], level: 'none', source: '各办税服务厅叫号机',
    routes: ['listHalls', 'readHall'], page: '/halls/pages/list/index', words: ['排队', '办税厅', '大厅', '人多不多', '取号', '等多久', '最近的税务局', '税务局上班时间', '哪个厅快', '周末开不开门'],
  },
  {
    id: 'booking', group: 'errand', name: '我的预约', note: '约了哪天哪个厅，要改要退', inputs: [], level: 'verified', source: '各办税服务厅叫号机',
    routes: ['listMyBookings'], page: '/halls/pages/bookings/index', words: ['预约', '约号', '取消预约', '约时间', '改预约', '预约成功没有', '约明天'],
  },
  {
    id: 'outlets', group: 'errand', name: '取票点', note: '邮政代办点、窗口、自助机：时间和距离', inputs: ['区县', '种类'], level: 'none', source: '税务和邮政的取票点名册',
    routes: ['listOutlets'], page: '/supply/pages/outlets/index', words: ['邮政', '代办点', '自助机', '取票', '领发票', '网点', '哪个邮局', '附近取票', '自助办税机在哪'],
  },
]
