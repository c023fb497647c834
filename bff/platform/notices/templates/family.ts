import type { Day } from '#shared/model/day'
import type { NoticeTemplate } from '../template'
import { WITH_SMS, progressCard, record, task, todoCard, turn } from './notice-parts'

const since = '2026-11-30' as Day
const SUBJECT = '家庭住房套数'
const WHY_ASKED = { zh: '民政登记的配偶请您同意，只有您能答复。', en: 'Your registered spouse asks for your consent; only you can answer.' }
const WHY_ASKER = { zh: '这是您请对方同意的。', en: 'You asked for this consent.' }

/** 45 to 49: consent between spouses to count their homes together. */
export const familyNotices: readonly NoticeTemplate[] = [
  {
    ...task,
    since,
    id: 'family.asked',
    no: 45,
    trigger: { event: 'a request between spouses' },
    icon: 'people',
    fields: ['who', 'until'],
    texts: {
      zh: {
        title: '请您同意一起算房子',
        text: '{who}想查家庭住房套数，请您同意把您名下的房子也算上。对方只看得到在哪个区、是住宅还是车位，看不到地址。{until}前答复。同意了管 30 天，随时能收回；不同意也没关系。',
        short: '家里人请您同意一件事，打开渝税通看看。',
        why: WHY_ASKED.zh,
      },
      en: {
        title: 'Your consent is asked for',
        text: '{who} wants to know how many homes the family has and asks whether yours may be counted. Only the district and whether it is a home or a parking space are shown, never the address. Please answer by {until}. Consent holds for 30 days and can be taken back at any time; you may also refuse.',
        short: 'A family member asks for your consent. Please have a look.',
        why: WHY_ASKED.en,
      },
    },
    ways: WITH_SMS,
    wechat: todoCard({ zh: '看看要不要同意', en: 'Agree or refuse' }, SUBJECT),
  },
  {
    ...turn,
    since,
    id: 'family.agreed',
    no: 46,
    trigger: { event: 'consent given' },
    icon: 'check-round',
    fields: ['who', 'until'],
    texts: {
      zh: { title: '对方同意了', text: '{who}同意把房子一起算，到{until}为止。现在能看到家庭住房套数了。', short: '家里人同意了，打开渝税通看家庭住房套数。', why: WHY_ASKER.zh },
      en: { title: 'Your spouse agreed', text: '{who} agreed that the homes are counted together, until {until}. The family count can be read now.', short: 'Consent was given. The family count can be read now.', why: WHY_ASKER.en },
    },
    wechat: progressCard('已同意', { zh: '点开看家庭套数', en: 'See the count' }, SUBJECT),
  },
  {
    ...turn,
    since,
    id: 'family.refused',
    no: 47,
    trigger: { event: 'consent refused' },
    fields: ['who'],
    texts: {
      zh: { title: '对方没有同意', text: '{who}没有同意把房子一起算。买房申报时，税务局按规定照样会核对家庭套数。', short: '家里人没有同意，打开渝税通看看。', why: WHY_ASKER.zh },
      en: { title: 'Your spouse did not agree', text: '{who} did not agree that the homes are counted together. When a home is bought the bureau checks the count by law all the same.', short: 'Consent was not given.', why: WHY_ASKER.en },
    },
    wechat: progressCard('没有同意', { zh: '点开看还能怎么办', en: 'See what else' }, SUBJECT),
  },
  {
    ...record,
    since,
    id: 'family.revoked',
    no: 48,
    trigger: { event: 'consent taken back' },
    icon: 'lock',
    fields: ['who'],
    texts: {
      zh: { title: '对方收回了同意', text: '{who}收回了同意，对方的房子从现在起不再显示。', why: WHY_ASKER.zh },
      en: { title: 'Consent was taken back', text: '{who} took the consent back; the homes are not shown from now on.', why: WHY_ASKER.en },
    },
  },
  {
    ...record,
    since,
    id: 'family.used',
    no: 49,
    trigger: { event: 'consent used' },
    icon: 'shield',
    fields: ['who', 'until'],
    texts: {
      zh: { title: '家里人看了住房套数', text: '{who}按您的同意看了家庭住房套数，您的房子算在里面。同意到{until}为止，随时能收回。', why: '每次用到您的同意，我们都告诉您，一天一条。' },
      en: { title: 'Your consent was used', text: '{who} read the family count with your consent; your homes are part of it. The consent holds until {until} and can be taken back at any time.', why: 'You are told whenever your consent is used, once a day.' },
    },
  },
]
