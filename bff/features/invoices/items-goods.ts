import type { ItemGroup } from './catalogue'

const FARM = { income: 'ownFarm', general: 'basic' } as const
const TRADE = { income: 'business', general: 'goods' } as const

/** Things people sell: of their own land, of their own use, and bought to be sold. */
export const goodsGroups: readonly ItemGroup[] = [
  {
    group: '蔬菜', code: '1010115000000000000', ...FARM,
    items: [['own-vegetables', '自产蔬菜', '卖菜 自己种的菜 青菜 萝卜 辣椒 花椒 榨菜头 土豆 洋芋', 60]],
  },
  {
    group: '水果', code: '1010116000000000000', ...FARM,
    items: [
      ['own-citrus', '自产柑橘', '卖橘子 柑子 脐橙 柚子 柠檬', 52],
      ['own-fruit', '自产水果', '卖水果 李子 桃子 枇杷 自己种的水果 樱桃 葡萄', 48],
    ],
  },
  {
    group: '谷物', code: '1010101000000000000', ...FARM,
    items: [['own-grain', '自产粮食', '卖谷子 稻谷 玉米 苞谷 卖粮食 大米自产', 40]],
  },
  {
    group: '活牲畜', code: '1010301000000000000', ...FARM,
    items: [
      ['own-pigs', '自养生猪', '卖猪 生猪 仔猪 养猪', 44],
      ['own-cattle', '自养牛羊', '卖牛 卖羊 山羊', 26],
    ],
  },
  {
    group: '活家禽', code: '1010303000000000000', ...FARM,
    items: [['own-poultry', '自养鸡鸭', '卖鸡 土鸡 卖鸭子 鹅', 36], ['own-eggs', '自产禽蛋', '鸡蛋 土鸡蛋 鸭蛋', 30]],
  },
  {
    group: '水产品', code: '1010401000000000000', ...FARM,
    items: [['own-fish', '自养水产', '卖鱼 养鱼 小龙虾 泥鳅', 28]],
  },
  {
    group: '林业产品', code: '1010200000000000000', ...FARM,
    items: [
      ['own-trees', '自种苗木', '树苗 苗木 花木 卖树', 30],
      ['own-tea', '自产茶青', '茶叶 鲜叶 茶青', 22],
      ['own-herbs', '自种药材', '药材 黄连 中药材 天麻', 20],
    ],
  },
  {
    group: '蜂产品', code: '1010309000000000000', ...FARM,
    items: [['own-honey', '自产蜂蜜', '蜂蜜 土蜂蜜 养蜂', 18]],
  },
  {
    group: '旧货', code: '1990000000000000000', income: 'ownUsed', general: 'goods',
    items: [
      ['own-used-things', '自己用过的物品', '二手 卖旧东西 旧家具 旧家电 旧手机 闲置 自己用过的电脑', 26],
      ['scrap', '自己的废旧物品', '卖废品 废纸 旧报纸 纸箱', 24],
    ],
  },
  {
    group: '金属制品', code: '1080400000000000000', ...TRADE,
    items: [
      ['hardware', '五金配件', '五金 螺丝 水龙头 锁 工具', 42],
      ['doors-windows', '门窗', '门 窗户 铝合金门窗 防盗门 不锈钢栏杆', 34],
    ],
  },
  {
    group: '非金属矿物制品', code: '1080100000000000000', ...TRADE,
    items: [
      ['cement', '水泥', '水泥 商品混凝土', 30],
      ['bricks', '砖瓦', '砖 红砖 瓦 瓷砖', 26],
      ['sand-stone', '砂石', '沙子 河沙 碎石 石子 石材', 36],
    ],
  },
  { group: '家具', code: '1050200000000000000', ...TRADE, items: [['furniture', '家具', '桌子 椅子 柜子 床 定制衣柜 沙发', 32]] },
  {
    group: '纺织产品', code: '1040000000000000000', ...TRADE,
    items: [['clothes', '服装', '衣服 工作服 校服 鞋子 围裙', 34], ['bedding', '床上用品', '被子 床单 窗帘 毛巾', 20]],
  },
  {
    group: '食品', code: '1030200000000000000', ...TRADE,
    items: [
      ['snacks', '预包装食品', '零食 糕点 面包 月饼 粽子 食品', 38],
      ['cured-meat', '腌腊制品', '腊肉 香肠 泡菜 咸菜', 26],
      ['fresh-meat', '鲜肉', '猪肉 牛肉 卖肉 冷鲜肉', 24],
      ['bought-vegetables', '贩卖蔬菜水果', '菜贩 批发蔬菜 水果店 配送蔬菜', 32],
    ],
  },
  { group: '饮料', code: '1030300000000000000', ...TRADE, items: [['drinks', '饮料', '饮料 矿泉水 桶装水 奶茶', 28]] },
  {
    group: '日用杂品', code: '1060500000000000000', ...TRADE,
    items: [['daily-goods', '日用品', '日用品 洗衣粉 纸巾 百货 杂货', 36], ['cleaning-supplies', '清洁用品', '清洁用品 扫把 拖把 洗洁精', 22]],
  },
  { group: '文具', code: '1060400000000000000', ...TRADE, items: [['office-supplies', '办公用品', '办公用品 纸 笔 文具 打印纸 本子', 50]] },
  { group: '印刷品', code: '1060201000000000000', ...TRADE, items: [['printing', '印刷品', '印名片 印传单 打印 复印 画册 横幅', 44]] },
  { group: '工艺品', code: '1060600000000000000', ...TRADE, items: [['crafts', '工艺品', '手工 工艺品 刺绣 竹编 字画 礼品', 30]] },
  { group: '花卉', code: '1010117000000000000', ...TRADE, items: [['flowers', '鲜花绿植', '鲜花 花束 绿植 盆栽 花圈', 30]] },
  { group: '计算机配套产品', code: '1090500000000000000', ...TRADE, items: [['computer-parts', '电脑及配件', '电脑 键盘 硬盘 路由器 摄像头', 30]] },
  { group: '家用电器', code: '1090400000000000000', ...TRADE, items: [['appliances', '家用电器', '空调机 电视机 冰箱 电饭煲 家电', 26]] },
  { group: '机械设备', code: '1090200000000000000', ...TRADE, items: [['machines', '机械设备', '机器 水泵 农机 电机 设备', 24]] },
  { group: '饲料', code: '1030100000000000000', ...TRADE, items: [['feed', '饲料', '饲料 猪饲料 鸡饲料', 16]] },
  { group: '医疗用品', code: '1070300000000000000', ...TRADE, refused: 'licensed', items: [['medicine', '药品', '药 卖药 西药 中成药 口罩', 12]] },
  { group: '烟草', code: '1030400000000000000', ...TRADE, refused: 'licensed', items: [['tobacco', '香烟', '烟 卖烟 香烟 烟草 中华烟', 14]] },
  { group: '酒', code: '1030301000000000000', ...TRADE, refused: 'licensed', items: [['liquor', '白酒', '酒 卖酒 白酒 茅台 啤酒 散酒', 18]] },
  { group: '成品油', code: '1070101000000000000', ...TRADE, refused: 'ownSystem', items: [['fuel', '汽油柴油', '汽油 柴油 加油 油费 成品油', 30]] },
  {
    group: '机动车', code: '1090305000000000000', ...TRADE, refused: 'ownSystem',
    items: [['vehicles', '汽车摩托车', '卖车 二手车 汽车 摩托车 新车 卖旧车', 24]],
  },
  { group: '烟花爆竹', code: '1070205000000000000', ...TRADE, refused: 'licensed', items: [['fireworks', '烟花爆竹', '烟花 鞭炮 火炮 爆竹', 8]] },
  { group: '黄金制品', code: '1060601000000000000', ...TRADE, isWatched: true, items: [['jewellery', '首饰', '黄金 金子 首饰 玉 珠宝 银饰', 12]] },
  { group: '煤炭', code: '1020101000000000000', ...TRADE, isWatched: true, items: [['coal', '煤炭', '煤 煤炭 蜂窝煤', 8]] },
  { group: '再生物资', code: '1100100000000000000', ...TRADE, isWatched: true, items: [['scrap-trade', '回收废旧物资', '收废品 废铁 废铜 废钢 回收', 26]] },
  { group: '野生动物', code: '1019900000000000000', ...TRADE, refused: 'forbidden', items: [['wildlife', '野生动物', '野味 野猪 娃娃鱼 穿山甲 象牙', 3]] },
]
