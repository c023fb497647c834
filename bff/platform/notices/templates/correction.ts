import type { NoticeTemplate } from '../template'
import { answerCard, record, update } from './notice-parts'

const OWN = { zh: '这是您自己在渝税通里做的，留个记录。', en: 'You did this yourself; here is the record.' }
const WHY = { zh: '您告诉过我们名下少了一套房。', en: 'You told us that a home of yours was missing.' }
/** The subject is an address that somebody typed: it stays in the inbox. */
const MATTER = '少了的房子'
const FIELDS = ['subject', 'number']

/** 37: homes that somebody misses in the register. */
export const correctionNotices: readonly NoticeTemplate[] = [
  {
    ...record,
    id: 'correction.opened',
    no: 37,
    trigger: { moments: { registerCorrection: ['opened'] } },
    fields: FIELDS,
    texts: {
      zh: { title: '您说少了一套房', text: '“{subject}”这套房，我们请登记中心去查，办件编号 {number}。有回音马上告诉您。', why: OWN.zh },
      en: { title: 'You reported a missing home', text: 'We have asked the registry to look for “{subject}” (number {number}) and will tell you as soon as it answers.', why: OWN.en },
    },
  },
  {
    ...record,
    id: 'correction.delivered',
    no: 37,
    trigger: { moments: { registerCorrection: ['delivered'] } },
    icon: 'clock',
    fields: FIELDS,
    texts: {
      zh: { title: '登记中心在查了', text: '“{subject}”的事转给登记中心了，他们在查。您不用做什么。', why: WHY.zh },
      en: { title: 'The registry is looking', text: 'The registry has your report about “{subject}” and is looking. There is nothing for you to do.', why: WHY.en },
    },
  },
  {
    ...update,
    id: 'correction.found',
    no: 37,
    trigger: { moments: { registerCorrection: ['answeredFound'] } },
    icon: 'check-round',
    fields: FIELDS,
    texts: {
      zh: { title: '少了的房子找到了', text: '“{subject}”在登记簿上找到了，现在去“我的房子”就能看到。', short: '您说少了的那套房找到了，打开渝税通看看。', why: WHY.zh },
      en: { title: 'The missing home was found', text: '“{subject}” was found in the register and is now listed under your homes.', short: 'The missing home was found. Please have a look.', why: WHY.en },
    },
    wechat: answerCard('已经找到', { zh: '去“我的房子”看看', en: 'See your homes' }, MATTER),
  },
  {
    ...update,
    id: 'correction.not-found',
    no: 37,
    trigger: { moments: { registerCorrection: ['answeredNotFound'] } },
    icon: 'info',
    fields: FIELDS,
    texts: {
      zh: { title: '登记簿上没有这套房', text: '登记中心查了，“{subject}”在登记簿上没有您的名字。手上有产权证的话，带上证和身份证去不动产登记中心问一问。', short: '您说少了的那套房，登记簿上没有查到，打开渝税通看看怎么办。', why: WHY.zh },
      en: { title: 'The home was not found', text: 'The registry looked: “{subject}” is not in your name. If you have a title certificate, take it and your ID card to the real-estate registry.', short: 'The missing home was not found in the register. Please see what to do.', why: WHY.en },
    },
    wechat: answerCard('没有查到', { zh: '点开看看怎么办', en: 'See what to do' }, MATTER),
  },
  {
    ...record,
    id: 'correction.withdrawn',
    no: 37,
    trigger: { moments: { registerCorrection: ['withdrawn'] } },
    icon: 'cross',
    fields: FIELDS,
    texts: {
      zh: { title: '您不查了', text: '“{subject}”的事您撤回了。以后还想查，再告诉我们一次就行。', why: OWN.zh },
      en: { title: 'You withdrew the report', text: 'You withdrew your report about “{subject}”. You can report it again at any time.', why: OWN.en },
    },
  },
]
