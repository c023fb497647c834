import type { Day } from '#shared/model/day'
import type { Citizen, Household } from './city-facts'
import { demoIdNumber, personById } from './demo-people'

/** The demo people's families; relatives nobody plays have numbers from 61 on. */
export const demoHouseholds = () => ({
  zhou: couple('zhou-manwu', relative(61, '唐素琳', 'female', '1981-08-14'), '2006-05-20', [
    relative(62, '周映溪', 'female', '2012-09-02'),
  ]),
  liao: single('liao-duanqi'),
  chen: single('chen-shoutao'),
  tan: couple('tan-ertao', relative(63, '何婉秋', 'female', '1987-03-29'), '2011-10-01', [relative(64, '谭一诺', 'male', '2016-04-08')]),
  xiang: couple('xiang-gongyou', demo('ran-jingyi'), '2009-11-11', [relative(65, '向知遥', 'female', '2014-01-16')]),
  deng: single('deng-daiya'),
  peng: couple('peng-jinchuan', relative(66, '汪若彤', 'female', '1989-10-23'), '2015-05-01', []),
  luo: single('luo-shifeng'),
  qin: couple('qin-fangdong', relative(67, '姚桂芬', 'female', '1971-12-19'), '1995-02-14', []),
  mou: couple('mou-shigong', relative(68, '任明秀', 'female', '1976-06-06'), '1999-12-31', [relative(69, '牟小川', 'male', '2003-07-07')]),
  yang: single('yang-kaidian'),
  liu: single('liu-kaiping'),
  jiang: single('jiang-gaoling'),
  shi: single('shi-yan'),
  shiFather: { ...alone(relative(70, '石维桢', 'male', '1958-11-30')), children: [] },
  bai: single('bai-wufang'),
  former: alone(relative(71, '田茂源', 'male', '1962-05-05')),
})

function demo(id: string): Citizen {
  const { idNumber, name, sex, bornOn } = personById(id)
  return { idNumber, name, sex, bornOn }
}

const relative = (no: number, name: string, sex: Citizen['sex'], bornOn: string): Citizen => ({
  idNumber: demoIdNumber(no, bornOn, sex),
  name,
  sex,
  bornOn: bornOn as Day,
})

const alone = (head: Citizen): Household => ({ head, spouse: null, marriedOn: null, divorcedOn: null, children: [] })

const single = (id: string): Household => alone(demo(id))

const couple = (id: string, spouse: Citizen, marriedOn: string, children: Citizen[]): Household => ({
  head: demo(id),
  spouse,
  marriedOn: marriedOn as Day,
  divorcedOn: null,
  children,
})
