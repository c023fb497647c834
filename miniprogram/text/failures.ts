import type { FailureCode } from '#shared/failure'

/** What happened; then what to do. That the input is kept is added where there is any (`words.kept`). */
interface Told {
  title: string
  note: string
}

export const failures: Record<FailureCode, Told> = {
  'request.invalid': { title: '有的地方填得不对', note: '看标红的几处，改了再交。' },
  'request.not_json': { title: '没有交成', note: '更新小程序后再试。' },
  'request.too_large': { title: '内容太长了', note: '短一些再交。' },
  'request.key_missing': { title: '没有交成', note: '再试一次。' },
  'request.key_reused': { title: '上一次可能已经交成了', note: '先到办件里看看，没有再交一次。' },
  'request.in_progress': { title: '刚才那次还在办', note: '稍等一下再试，不会办两次。' },
  'request.too_many': { title: '点得太快了', note: '歇一会儿再试。' },
  'request.unknown_route': { title: '这个功能要新版才有', note: '更新小程序后再用。' },
  'request.wrong_method': { title: '这个功能要新版才有', note: '更新小程序后再用。' },
  'client.outdated': { title: '小程序有新版了', note: '更新后接着办。' },
  'auth.required': { title: '登录过期了', note: '再登录一次就好。' },
  'auth.level_too_low': { title: '先认一次身份，以后都不用', note: '看自己的房子和办件，要先知道您是谁。' },
  'object.not_found': { title: '没有找到', note: '可能已经撤下，也可能不在您名下。' },
  'wechat.code_invalid': { title: '微信没有认出您', note: '再登录一次就好。' },
  'wechat.code_uncertain': { title: '微信没有回应', note: '再登录一次就好。' },
  'wechat.user_blocked': { title: '微信限制了这个账号', note: '可以到办税服务厅办，也可以打 12366 问。' },
  'wechat.unavailable': { title: '微信登录暂时用不了', note: '过一会儿再试。' },
  'identity.mismatch': { title: '姓名和身份证号对不上', note: '对照身份证看看，改了再试。' },
  'identity.other_person': { title: '这个微信认过别人的身份', note: '用自己的微信来办，或到办税服务厅办。' },
  'identity.too_many_tries': { title: '今天试的次数太多了', note: '明天再试，或带身份证到办税服务厅办。' },
  'identity.unavailable': { title: '公安那边没有回应', note: '过一会儿再试。' },
  'report.too_many': { title: '已经有几件在核对', note: '等有了结果再提。' },
  'case.wrong_state': { title: '这件事已经走到下一步了', note: '看看现在到了哪里。' },
  'filing.home_closed': { title: '这套房现在不能卖', note: '回到第一步看看为什么。' },
  'filing.already_open': { title: '这套房已经在申报了', note: '到办件里接着办。' },
  'filing.deal_invalid': { title: '合同和登记对不上', note: '看看价格、日期和买方，改了再试。' },
  'filing.wrong_state': { title: '这件申报不在这一步了', note: '看看现在到了哪里。' },
  'filing.changed': { title: '有一处刚刚变了', note: '重新看一遍，对了再往下走。' },
  'filing.total_changed': { title: '税额变了', note: '和您刚才看到的不一样，重新看一遍再签。' },
  'filing.step_missing': { title: '前面还有一步', note: '先把前面那步做完。' },
  'filing.price_disputed': { title: '价格异议还没有答复', note: '税务局答复后再签；不想等，提出的人可以撤回。' },
  'dispute.already_open': { title: '已经有一件价格异议在办', note: '等它有了答复再说。' },
  'dispute.too_many': { title: '异议提过好几次了', note: '还有不同意见，可以打 12366 问怎么复议。' },
  'dispute.nothing_new': { title: '说的和登记的一样', note: '没有要改的，看看是不是另一处。' },
  'dispute.answer_invalid': { title: '这个答复算不出价', note: '换几套可比的房，或看看数对不对。' },
  'dispute.same_clerk': { title: '复核要换一个人', note: '请另一位同事来复核。' },
  'paper.unreadable': { title: '这份材料打不开', note: '只收照片（JPG、PNG）和 PDF，每份不超过 2 MB。' },
  'paper.too_many': { title: '今天传的材料太多了', note: '明天再传，或带到办税服务厅。' },
  'paper.not_found': { title: '有一份材料找不到了', note: '重新传一次。' },
  'invitation.used': { title: '这份邀请用过了', note: '到办件里看看，或请对方再发一次。' },
  'invitation.expired': { title: '这份邀请过期了', note: '请对方再发一次。' },
  'bill.nothing_to_pay': { title: '没有要缴的税', note: '看看现在到了哪里。' },
  'payment.notice_refused': { title: '没有收到缴款', note: '过一会儿再看。' },
  'cashier.unavailable': { title: '收银台没有回应', note: '没有扣款。过一会儿再试。' },
  'message.no_receipt': { title: '这条不用签收', note: '可能已经签收了，回消息里看看。' },
  'message.statement_changed': { title: '确认书换了新的', note: '重新看一遍再定。' },
  'contact.channel_off': { title: '这里暂时发不出去', note: '先用别的联系方式。' },
  'contact.too_many_codes': { title: '验证码要得太多了', note: '过一个小时再要。' },
  'contact.code_wrong': { title: '验证码不对', note: '看看是不是最新的那条，再填一次。' },
  'contact.code_over': { title: '这个验证码不能用了', note: '重新要一个。' },
  'invoice.invalid': { title: '有一处填得不对', note: '看看标出的地方，改了再算。' },
  'invoice.barred': { title: '这张发票不能这样开', note: '看看写着的原因，换个办法。' },
  'invoice.total_changed': { title: '税额变了', note: '和您刚才看到的不一样，重新看一遍再交。' },
  'invoice.changed': { title: '这件申请刚刚变了', note: '重新看一遍再定。' },
  'invoice.tax_missing': { title: '还有一项税没有定', note: '先把核定的税额写上。' },
  'invoice.not_bookable': { title: '这张发票不能入账', note: '可能已经入账，或已经冲红、作废。' },
  'invoice.not_voidable': { title: '这张发票不能作废', note: '只有当月的纸质发票，各联都收回了才能作废；别的开红字发票。' },
  'invoice.too_many_sendings': { title: '今天发得太多了', note: '明天再发，或下载了自己发给对方。' },
  'red.closed': { title: '现在不能冲红', note: '看看写着的原因。' },
  'red.too_large': { title: '金额比剩下的多', note: '最多只能冲还没冲的部分。' },
  'red.changed': { title: '剩下的金额变了', note: '刚刚又冲了一笔，重新看一遍再交。' },
  'supply.already_open': { title: '已经有一件在办', note: '等有了结果再提，或先撤回那一件。' },
  'supply.too_many': { title: '比能领的多', note: '看看最多能领多少。' },
  'supply.delivery': { title: '选一下怎么拿', note: '纸质发票要邮寄，或到取票点领。' },
  'supply.changed': { title: '这件申请刚刚变了', note: '重新看一遍再定。' },
  'supply.reviewer_only': { title: '这件要复核的人来办', note: '请复核人员答复。' },
  'supply.same_clerk': { title: '要换一个人答复', note: '当初定的人不能答复申诉。' },
  'supply.not_in_stock': { title: '票库里没有这个号', note: '再扫一次，或看看是不是别处的票。' },
  'address.too_many': { title: '地址簿满了', note: '先删掉不用的。' },
  'parcel.not_late': { title: '包裹还在路上', note: '过了预计的日子还没到，再来报。' },
  'parcel.notice_refused': { title: '通知没有通过核验', note: '请核对后再发。' },
  'pickup.wrong': { title: '取件码不对', note: '打开渝税通，再看一次六位码。' },
  'queue.already_waiting': { title: '您已经有一个号了', note: '一个人同时只能排一个号。先看看那个号，不排了可以退。' },
  'queue.closed': { title: '这个厅现在不能取号', note: '可能下班了，或快下班了。换一个厅，或预约别的时间。' },
  'queue.barred': { title: '暂时不能取号、预约', note: '取了号、约了时间没有来的次数多了。可以直接到厅里取号。' },
  'queue.ticket_over': { title: '这个号变了', note: '看看现在到了哪里。' },
  'queue.no_move': { title: '这个号不能换厅了', note: '换过一次，或已经叫到了。' },
  'slot.full': { title: '刚刚约满了', note: '换一个时间。' },
  'slot.not_open': { title: '这个时间不能约', note: '换一个时间。' },
  'booking.too_many': { title: '这一天已经约过了', note: '一天约一次。要换时间，先取消那一个。' },
  'booking.not_now': { title: '还没到预约的时间', note: '提前半小时以内来扫，过了时间请现场取号。' },
  'pass.over': { title: '这个绿码不能用了', note: '过期或用过了，再查一遍就有新的。' },
  'pass.too_many': { title: '绿码太多了', note: '先用掉，或等旧的过期。' },
  'hall.window_taken': { title: '这个窗口有别人在用', note: '换一个窗口。' },
  'hall.window_busy': { title: '还有一位没有办完', note: '先点办完或没来，再叫下一个。' },
  'statement.nothing': { title: '没有可开的', note: '换一段时间；套数证明要配偶先同意。' },
  'statement.too_many': { title: '今天开得太多了', note: '开过的在列表里，可以再下载。' },
  'step_up.no_phone': { title: '先确认一个手机号', note: '开证明前要用短信再认一次是您本人。' },
  'consent.wrong_person': { title: '只能请家里人同意', note: '民政登记的配偶才行。' },
  'consent.over': { title: '这份请求过期了', note: '请对方再发一次。' },
  'staff.refused': { title: '账号或密码不对', note: '对照看看，再试一次。' },
  'core.unavailable': { title: '登记、网签那边没有回应', note: '过一会儿再试。' },
  'server.busy': { title: '现在人多', note: '过一会儿再试。' },
  internal: { title: '我们这边出了错，对不起', note: '过一会儿再试。' },
}

/** Why no answer came at all. */
export const unreached = {
  offline: { title: '没有连上', note: '看看网络再试。' },
  slow: { title: '等了 15 秒，没有回音', note: '再试一次。' },
  unreadable: { title: '回来的内容看不懂', note: '更新小程序后再试。' },
  signedOut: { title: '您已退出', note: '登录后接着看，办件和消息都还在。' },
  outsideWeChat: { title: '在微信里打开渝税通', note: '打开微信，搜“渝税通”来办。' },
} as const satisfies Record<string, Told>

const personName = { missing: '把姓名写上', 'name.shape': '只写姓名，和身份证上的一样' } as const
const idNumber = {
  missing: '把身份证号写上',
  'id_number.shape': '身份证号是 18 位，最后一位可能是 X',
  'id_number.birthday': '中间 8 位不是一个日期，对照身份证看看',
  'id_number.check': '有一位不对，对照身份证看看',
} as const
const address = { missing: '把地址写上', min_length: '再写详细些，至少 4 个字', max_length: '最多 80 个字', regex: '不能有换行和尖括号' } as const

const price = { missing: '把成交价写上', 'price.range': '成交价要在 100 元到 10 亿元之间' } as const
const signedOn = { missing: '选合同上的日期', 'day.future': '日期还没到。选合同上的日期', 'day.before_title': '比这套房到您名下还早。选合同上的日期' } as const
const buyerIdTail = { missing: '写上买方身份证最后 4 位', 'id_tail.shape': '是身份证最后 4 位，最后一位可能是 X' } as const

const contact = {
  missing: '先写上',
  'contact.phone': '手机号是 13 到 19 开头的 11 位数字',
  'contact.email': '邮箱要有 @，像 name@example.com',
  'contact.address': '写到门牌，8 到 100 个字，不要换行',
  max_length: '太长了，短一些',
} as const
const code = { missing: '把收到的 6 位数字写上', 'contact.code': '验证码是 6 位数字' } as const

const month = { missing: '选一个月', 'month.order': '比开始的月份还早', 'month.future': '这个月还没到', 'month.span': '太长了，一次最多十年' } as const

/** Faults of single inputs, by input and code. */
export const fieldErrors: Record<string, Record<string, string>> = {
  name: personName, idNumber, address, 'deal.price': price, 'deal.signedOn': signedOn, 'deal.buyerIdTail': buyerIdTail,
  value: contact, code, from: month, to: month,
}
export const fieldErrorElse = '这里不对，改一下'
