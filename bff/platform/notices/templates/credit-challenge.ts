import type { Day } from '#shared/model/day'
import type { NoticeTemplate } from '../template'
import { answerCard, turn } from './notice-parts'

const answered = { ...turn, since: '2026-11-30' as Day, category: 'decision', trigger: { job: 'collect-credit-answers' }, fields: ['what', 'reason'] } as const
const WHY = { zh: '您对这条信用记录提过异议。', en: 'You challenged this entry.' }

/** 50, 51: what became of a challenge of an entry of personal tax credit. */
export const challengeNotices: readonly NoticeTemplate[] = [
  {
    ...answered,
    id: 'credit.removed',
    no: 50,
    icon: 'check-round',
    texts: {
      zh: { title: '信用记录更正了', text: '“{what}”这条记录核对过，不再算。税务局说：“{reason}”', short: '您提的信用异议有答复了，打开渝税通看看。', why: WHY.zh },
      en: { title: 'An entry was corrected', text: 'The entry “{what}” was checked and no longer counts. The bureau says: “{reason}”', short: 'Your challenge has been answered. Please see how.', why: WHY.en },
    },
    wechat: answerCard('已更正', { zh: '点开看税务局怎么说', en: 'Open to read why' }, '信用记录异议'),
  },
  {
    ...answered,
    id: 'credit.kept',
    no: 51,
    texts: {
      zh: { title: '信用记录没有改', text: '“{what}”这条记录核对过，还是保留。税务局说：“{reason}”还不同意，可以打 12366，或者申请行政复议。', short: '您提的信用异议有答复了，打开渝税通看看。', why: WHY.zh },
      en: { title: 'An entry was kept', text: 'The entry “{what}” was checked and stays. The bureau says: “{reason}” If you still disagree, call 12366 or ask for administrative review.', short: 'Your challenge has been answered. Please see how.', why: WHY.en },
    },
    wechat: answerCard('没有改', { zh: '点开看税务局怎么说', en: 'Open to read why' }, '信用记录异议'),
  },
]
