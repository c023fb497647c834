import { catalogue, itemByLabel, labelOf } from '../../../bff/features/invoices/catalogue'
import { searchCatalogue } from '../../../bff/features/invoices/item-search'

/** What people say, and the item they mean. */
const SAID: readonly (readonly [string, string])[] = [
  ['修水管', 'home-repair'], ['刷墙', 'interior-decoration'], ['家教', 'tutoring'], ['搬家', 'removal'], ['稿费', 'manuscript'], ['房租', 'home-rent'],
  ['门面房租', 'shop-rent'], ['给公司做设计', 'graphic-design'], ['帮人写代码', 'software-development'], ['卖保险的提成', 'insurance-commission'],
  ['讲课', 'training'], ['补课费', 'tutoring'], ['打扫卫生', 'cleaning'], ['开挖机', 'earthwork'], ['吊车台班费', 'machine-rent'], ['拉货', 'freight'],
  ['卖自己种的菜', 'own-vegetables'], ['卖土鸡蛋', 'own-eggs'], ['生猪', 'own-pigs'], ['修空调', 'appliance-repair'], ['装监控', 'machine-installation'],
  ['翻译', 'translation'], ['拍婚纱照', 'photography-daily'], ['剪视频', 'video-making'], ['车位出租', 'parking-rent'], ['写字楼租金', 'office-rent'],
  ['租仓库', 'warehouse-rent'], ['私车公用', 'car-rent'], ['做席', 'banquet-cooking'], ['餐费', 'meals'], ['劳务报酬', 'labour-service'],
  ['打零工的工钱', 'labour-service'], ['棒棒', 'loading'], ['办席的厨师', 'banquet-cooking'], ['代账', 'bookkeeping'], ['专家评审费', 'expert-review'],
  ['推广', 'promotion'], ['印名片', 'printing'], ['河沙', 'sand-stone'], ['卖旧手机', 'own-used-things'], ['香烟', 'tobacco'], ['卖房', 'home-sale'],
  ['加油', 'fuel'], ['疏通下水道', 'home-repair'], ['专利', 'patent-licence'], ['月嫂', 'housekeeping'],
]

describe('the search of items', () => {
  it.each(SAID)('knows what %s means', (words, id) => {
    expect(searchCatalogue(words).slice(0, 3).map((item) => item.id)).toContain(id)
  })

  it('forgives blanks, full-width signs and what stands around the word', () => {
    expect(searchCatalogue(' 修 水管！').map(({ id }) => id)[0]).toBe('home-repair')
    expect(searchCatalogue('ＬＯＧＯ')[0]?.id).toBe('graphic-design')
  })

  it('answers nothing to what nobody sells, and the most frequent to no words', () => {
    expect(searchCatalogue('量子纠缠')).toEqual([])
    expect(searchCatalogue('  ')[0]?.id).toBe('home-rent')
    expect(searchCatalogue('').every(({ refused }) => refused === undefined)).toBe(true)
  })
})

describe('the catalogue', () => {
  it('has at least ninety items with their own ids and lines, and 19 digits each', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(90)
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length)
    expect(new Set(catalogue.map(labelOf)).size).toBe(catalogue.length)
    expect(catalogue.filter(({ code, id }) => !/^\d{19}$/.test(code) || !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  })

  it('finds an item again by the line on an invoice', () => {
    expect(itemByLabel('*建筑服务*室内装饰')?.id).toBe('interior-decoration')
    expect(itemByLabel('*什么*别的')).toBeUndefined()
  })
})
