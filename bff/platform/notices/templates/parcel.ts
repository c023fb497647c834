import type { NoticeTemplate } from '../template'
import { WITH_SMS, progressCard, record, task, todoCard, turn } from './notice-parts'

const WHY = { zh: '这是您申请的发票。', en: 'You asked for these invoices.' }

/** 42: paper on its way; that it was sent is 19. */
export const parcelNotices: readonly NoticeTemplate[] = [
  {
    ...task,
    id: 'parcel.arrived',
    no: 42,
    trigger: { moments: { proxyInvoice: ['arrived'], paperOrder: ['arrived'] } },
    category: 'invoice',
    icon: 'check-round',
    texts: {
      zh: { title: '发票送到了', text: '邮政说“{subject}”送到了。收到了请点开确认；没收到，也在那里告诉我们。', short: '“{complex}”的纸质发票送到了，请打开渝税通确认。', why: WHY.zh },
      en: { title: 'Your parcel was delivered', text: 'The post says that “{subject}” was delivered. Please open it to confirm, or to tell us that it never came.', short: '“{complex}”: your paper was delivered. Please confirm.', why: WHY.en },
    },
    wechat: todoCard({ zh: '送到了请确认', en: 'Please confirm it' }),
    optIn: 'apply',
  },
  {
    ...record,
    id: 'parcel.handed-out',
    no: 42,
    trigger: { moments: { proxyInvoice: ['handedOut'], paperOrder: ['handedOut'] } },
    category: 'invoice',
    texts: {
      zh: { title: '纸质发票取走了', text: '“{subject}”凭取件码取走了。不是您或您托的人取的，马上打 12366。', why: WHY.zh },
      en: { title: 'Your paper was collected', text: '“{subject}” was collected with its code. If it was neither you nor somebody you sent, call 12366 at once.', why: WHY.en },
    },
  },
  {
    ...turn,
    id: 'parcel.lost',
    no: 42,
    trigger: { moments: { proxyInvoice: ['lost'], paperOrder: ['lost'] } },
    category: 'invoice',
    icon: 'warn',
    texts: {
      zh: { title: '包裹丢了，重新给您办', text: '“{subject}”在路上丢了。里面的号码已经作废，谁也不能用；我们重新给您寄，不再收费。', short: '“{complex}”的包裹丢了，里面的号码作废了，我们重新寄。', why: WHY.zh },
      en: { title: 'The parcel was lost, we send again', text: '“{subject}” was lost on its way. The numbers in it are cancelled and nobody can use them; we send new ones at no charge.', short: '“{complex}”: parcel lost, its numbers are cancelled; we send again.', why: WHY.en },
    },
    ways: WITH_SMS,
    wechat: progressCard('包裹丢了', { zh: '号码作废，重新寄', en: 'We send it again' }),
    optIn: 'apply',
  },
  {
    ...turn,
    id: 'parcel.came-back',
    no: 42,
    trigger: { moments: { proxyInvoice: ['cameBack'], paperOrder: ['cameBack'] } },
    category: 'invoice',
    icon: 'refresh',
    texts: {
      zh: { title: '包裹退回来了', text: '“{subject}”没有送到，邮政退回来了。我们会再寄一次，请看看地址和电话对不对；要改，打 12366。', short: '“{complex}”的包裹没有送到，退回来了，请看看地址对不对。', why: WHY.zh },
      en: { title: 'Your parcel came back', text: '“{subject}” could not be delivered and came back. We will send it again; please check your address and phone, and call 12366 to change them.', short: '“{complex}”: not delivered. Please check your address.', why: WHY.en },
    },
    ways: WITH_SMS,
    wechat: progressCard('退回来了', { zh: '请看看地址对不对', en: 'Check your address' }),
    optIn: 'apply',
  },
]
