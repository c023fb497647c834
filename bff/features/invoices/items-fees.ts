import type { ItemGroup } from './catalogue'

/** Rents, rights and commissions; and what goes by an errand of its own. */
export const feeGroups: readonly ItemGroup[] = [
  {
    group: '不动产经营租赁服务', code: '3040502020000000000', deal: 'homeRent', income: 'letting', general: 'basic', isSpecialOpen: true,
    items: [['home-rent', '住房租金', '房租 出租房子 租房 住房出租 房屋租金 宿舍租金 公寓出租 租金', 98]],
  },
  {
    group: '不动产经营租赁服务', code: '3040502020000000000', deal: 'otherRent', income: 'letting', general: 'basic', isSpecialOpen: true,
    items: [
      ['shop-rent', '门面租金', '门面 商铺租金 铺面 门面房租 店铺出租 租铺子 门市 租金', 94],
      ['office-rent', '办公用房租金', '写字楼 办公室租金 租办公室 办公室出租', 55],
      ['warehouse-rent', '厂房仓库租金', '厂房 仓库租金 租仓库 车间出租', 46],
      ['parking-rent', '车位租金', '车位 停车位 车库出租 租车位', 40],
      ['land-rent', '土地场地租金', '场地租金 租地 土地租金 院坝 租场地', 32],
    ],
  },
  {
    group: '经营租赁', code: '3040502010000000000', income: 'thingRent', general: 'goods',
    items: [
      ['car-rent', '车辆租赁', '租车 私车公用 车租给公司 汽车出租', 50],
      ['machine-rent', '机械设备租赁', '租挖机 吊车台班 设备租赁 租机器 脚手架租赁 叉车', 52],
      ['stage-rent', '音响器材租赁', '租音响 灯光 相机出租 桌椅出租 舞台', 16],
    ],
  },
  {
    group: '无形资产', code: '4010000000000000000', income: 'author', general: 'services',
    items: [
      ['manuscript', '稿费', '稿酬 写稿 写文章 投稿 约稿 写小说 文案', 63],
      ['photo-publication', '图片作品稿酬', '照片发表 插画发表 漫画 摄影作品', 18],
    ],
  },
  {
    group: '无形资产', code: '4010000000000000000', income: 'royalty', general: 'services',
    items: [
      ['copyright-licence', '著作权使用费', '版权 版税 歌曲授权 授权费 影视改编', 24],
      ['patent-licence', '专利使用费', '专利 专利转让 技术转让', 20],
      ['trademark-licence', '商标使用费', '商标 品牌授权', 10],
    ],
  },
  {
    group: '经纪代理服务', code: '3040802000000000000', income: 'labour', general: 'services', isSpecialOpen: true,
    items: [
      ['insurance-commission', '保险代理佣金', '卖保险 保险佣金 保险提成 代理人佣金', 74],
      ['securities-commission', '证券经纪佣金', '证券佣金 股票开户提成 理财经纪人', 22],
      ['card-commission', '信用卡代理佣金', '办信用卡提成 银行卡推广佣金', 14],
      ['travel-commission', '旅游代理佣金', '旅行社提成 带客佣金', 10],
    ],
  },
  {
    group: '经纪代理服务', code: '3040802000000000000', income: 'labour', general: 'services',
    items: [
      ['home-agency', '房屋中介费', '中介费 居间费 介绍买房 介绍费 卖房佣金', 48],
      ['sales-commission', '销售佣金', '提成 业务费 销售返点 佣金 跑业务', 57],
      ['agency', '代办服务', '代办 跑手续 办证 代理', 30],
    ],
  },
  {
    group: '不动产', code: '5010000000000000000', income: 'business', general: 'basic', refused: 'ownErrand',
    items: [['home-sale', '卖住房', '卖房 二手房 卖房子 房款 存量房', 45], ['shop-sale', '卖门面车位', '卖门面 卖商铺 卖车位', 20]],
  },
  {
    group: '金融服务', code: '3060000000000000000', income: 'business', general: 'services', refused: 'forbidden',
    items: [['loan-interest', '借款利息', '利息 借钱 放贷 民间借贷', 20]],
  },
  {
    group: '不征税项目', code: '6000000000000000000', income: 'business', general: 'services', refused: 'forbidden',
    items: [
      ['wage', '工资薪金', '工资 薪水 发工资 年终奖 上班工资', 35],
      ['gift-money', '礼金红包', '红包 礼金 份子钱 捐款', 6],
      ['gambling', '赌博彩头', '赌博 打牌赢的钱 彩票奖金', 2],
    ],
  },
]
