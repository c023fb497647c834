import type { ItemGroup } from './catalogue'

/** Services people do: at home, on the road, with hands and heads. */
export const serviceGroups: readonly ItemGroup[] = [
  {
    group: '建筑服务', code: '3050000000000000000', income: 'labour', general: 'basic',
    items: [
      ['interior-decoration', '室内装饰', '装修 家装 刷墙 刮腻子 贴砖 贴瓷砖 吊顶 铺地板 粉刷 油漆工 泥工 木工', 95],
      ['water-electric-fitting', '水电安装', '水电 走线 布线 装水管 接电 电工 安装灯 装灯', 80],
      ['home-repair', '房屋维修费', '修水管 修房子 补漏 防水 漏水 修门 修窗 疏通 通下水道 修马桶 屋面维修', 92],
      ['machine-installation', '机电安装', '装空调 设备安装 安装机器 装电梯 装门禁 装监控', 40],
      ['earthwork', '土石方工程', '挖土 挖机 挖掘机 推土 平场 土方', 38],
      ['garden-work', '园林绿化工程', '种树 栽树 绿化 修草坪 园林', 25],
      ['building-demolition', '拆除工程', '拆墙 拆房 砸墙 敲墙', 20],
      ['sign-installation', '门头招牌安装', '招牌 门头 广告牌安装', 18],
      ['building-labour', '建筑劳务', '工地 小工 包工 泥水工 砌墙 钢筋工 打工工资', 60],
    ],
  },
  {
    group: '劳务', code: '2020000000000000000', income: 'labour', general: 'goods',
    items: [
      ['appliance-repair', '家电维修', '修空调 修冰箱 修洗衣机 修电视 修热水器 空调加氟', 62],
      ['computer-repair', '电脑维修', '修电脑 修手机 修打印机 重装系统 换屏', 45],
      ['vehicle-repair', '汽车修理', '修车 补胎 汽修 换机油 钣金 喷漆 汽车保养', 50],
      ['machine-repair', '机器设备维修', '修机器 设备维修 修水泵 修电机', 35],
      ['processing', '加工费', '来料加工 代加工 缝纫 裁缝 改衣服 焊接 打磨', 48],
    ],
  },
  {
    group: '运输服务', code: '3010000000000000000', income: 'business', general: 'basic',
    items: [
      ['freight', '货物运输', '运费 拉货 货运 跑货 货车 送砂石 物流费', 75],
      ['passenger-transport', '旅客运输', '包车 接送 租车带司机 客运 车费', 40],
    ],
  },
  {
    group: '物流辅助服务', code: '3040400000000000000', income: 'labour', general: 'services',
    items: [
      ['removal', '搬家服务', '搬家 搬运家具 搬东西', 55],
      ['loading', '装卸搬运', '装卸 卸货 装车 搬运工 力哥 棒棒 下货', 52],
      ['parcel-delivery', '收派服务', '送快递 跑腿 外卖配送 派件 送货', 36],
      ['storage', '仓储服务', '仓库 存货 保管费', 20],
    ],
  },
  {
    group: '居民日常服务', code: '3070500000000000000', income: 'labour', general: 'services',
    items: [
      ['cleaning', '保洁服务', '打扫 保洁 清洁 擦玻璃 开荒 钟点工 清洗油烟机', 70],
      ['housekeeping', '家政服务', '保姆 做饭 阿姨 照顾老人 护工 月嫂 带孩子 陪护', 66],
      ['hairdressing', '美容美发', '理发 剪头发 美容 化妆 美甲 跟妆', 28],
      ['photography-daily', '摄影扩印', '拍照 照相 摄影 婚纱照 跟拍 证件照', 44],
      ['laundry', '洗染服务', '洗衣 干洗 洗窗帘', 12],
      ['wedding-service', '婚庆服务', '婚礼主持 司仪 婚庆 布置婚礼', 22],
      ['funeral-service', '殡葬服务', '殡葬 白事 丧事', 5],
      ['pet-care', '宠物服务', '宠物寄养 遛狗 给狗洗澡 宠物美容', 9],
    ],
  },
  {
    group: '餐饮服务', code: '3070401000000000000', income: 'labour', general: 'services',
    items: [
      ['meals', '餐费', '吃饭 饭钱 餐饮 请客 盒饭 坝坝宴 团餐 火锅 小面', 72],
      ['banquet-cooking', '上门做席', '办席 厨师 做席 乡厨', 24],
    ],
  },
  {
    group: '住宿服务', code: '3070402000000000000', income: 'business', general: 'services',
    items: [['lodging', '住宿费', '住宿 民宿 房费 农家乐住宿 旅馆', 34]],
  },
  {
    group: '教育服务', code: '3070201000000000000', income: 'labour', general: 'services',
    items: [
      ['training', '培训费', '讲课 上课 讲课费 培训 内训 讲座 教练', 82],
      ['tutoring', '家教费', '家教 补课 辅导 教钢琴 教画画 陪练 一对一', 58],
    ],
  },
  {
    group: '设计服务', code: '3040301000000000000', income: 'labour', general: 'services',
    items: [
      ['graphic-design', '平面设计', '设计 海报 画图 排版 标志 logo 美工 修图 包装设计', 68],
      ['building-design', '建筑设计', '施工图 效果图 画图纸 结构设计 室内设计', 42],
      ['planning', '策划服务', '活动策划 方案 策划', 30],
    ],
  },
  {
    group: '信息技术服务', code: '3040200000000000000', income: 'labour', general: 'services',
    items: [
      ['software-development', '软件开发', '写程序 编程 开发软件 做网站 做小程序 写代码 外包开发', 64],
      ['system-upkeep', '系统维护', '运维 服务器维护 网站维护 数据处理', 36],
      ['data-entry', '数据录入', '打字 录数据 标注 录入', 18],
    ],
  },
  {
    group: '广告服务', code: '3040303000000000000', income: 'labour', general: 'services', isWatched: true,
    items: [
      ['promotion', '推广费', '推广 引流 地推 发传单 营销 带货佣金 市场推广', 56],
      ['live-streaming', '直播服务', '直播 主播 打赏 坑位费 网红', 38],
      ['advertising-design', '广告发布', '广告费 投广告 登广告', 30],
    ],
  },
  {
    group: '文化服务', code: '3070100000000000000', income: 'labour', general: 'services',
    items: [
      ['performance', '演出费', '演出 唱歌 跳舞 表演 商演 乐队 主持', 46],
      ['translation', '翻译费', '翻译 口译 笔译 同传', 40],
      ['sports-coaching', '体育服务', '健身教练 裁判 私教 打球陪练 瑜伽', 26],
      ['video-making', '视频制作', '剪视频 拍视频 剪辑 航拍 配音 动画', 48],
    ],
  },
  {
    group: '鉴证咨询服务', code: '3040600000000000000', income: 'labour', general: 'services', isWatched: true,
    items: [
      ['consulting', '咨询费', '咨询 顾问费 出主意 技术咨询 管理咨询 顾问', 60],
      ['expert-review', '评审费', '评审 专家费 评标 专家评审 鉴定', 54],
      ['bookkeeping', '会计服务', '代账 做账 记账 报税', 34],
      ['surveying', '勘测服务', '测绘 测量 勘察 打桩放线', 22],
      ['inspection', '检测费', '检测 化验 检验', 14],
    ],
  },
  {
    group: '研发和技术服务', code: '3040100000000000000', income: 'labour', general: 'services', isWatched: true,
    items: [
      ['technical-service', '技术服务费', '技术服务 技术支持 技术指导 调试', 58],
      ['research', '研发费', '研发 课题 科研 做实验', 16],
    ],
  },
  {
    group: '人力资源服务', code: '3040803000000000000', income: 'labour', general: 'services',
    items: [
      ['labour-service', '劳务费', '劳务费 劳务报酬 打零工 帮工 临时工 兼职 工钱 干活', 90],
      ['recruiting', '招聘服务', '介绍工人 招人 猎头 介绍工作', 16],
    ],
  },
  {
    group: '安全保护服务', code: '3040804000000000000', income: 'labour', general: 'services',
    items: [['guarding', '保安服务', '看门 保安 守夜 看守工地 值守', 20]],
  },
  {
    group: '物业管理服务', code: '3040801000000000000', income: 'business', general: 'services',
    items: [['property-management', '物业费', '物业 物管费 停车管理', 42]],
  },
  {
    group: '农业服务', code: '3079900000000000000', income: 'labour', general: 'services',
    items: [
      ['ploughing', '农机作业', '耕地 犁田 收割 收谷子 旋耕 打田 打药 无人机打药', 30],
      ['farm-labour', '农业劳务', '采茶 摘果子 锄草 种菜工钱 栽秧 帮人种地', 28],
      ['animal-care', '兽医服务', '兽医 阉猪 给牲口看病 打疫苗', 8],
    ],
  },
  {
    group: '医疗服务', code: '3070202000000000000', income: 'labour', general: 'services',
    items: [['medical-help', '医疗服务', '看病 出诊 会诊 推拿 按摩理疗 中医', 15]],
  },
  {
    group: '旅游服务', code: '3070301000000000000', income: 'labour', general: 'services',
    items: [['guiding', '导游服务', '导游 带团 讲解', 14]],
  },
]
