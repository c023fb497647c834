import { createHash } from 'node:crypto'
import type { Role } from '#shared/contract/route'
import type { Day } from '#shared/model/day'
import type { IdNumber } from '#shared/model/id-number'
import type { Citizen } from './city-facts'
import { idNumberFor } from './invent'

/** Somebody a stranger can be in the sandbox: one situation each. All invented; numbers from ranges nobody holds. */
export interface DemoPerson extends Citizen {
  id: string
  idNumber: IdNumber
  kind: 'citizen' | 'clerk'
  role: Role | null
  /** 19900000xxx */
  phone: string
  /** what WeChat calls this person; does not change with the seed, so a refilled city finds its accounts again */
  openId: string
  /** the same person at the service account, and across both */
  serviceOpenId: string
  unionId: string
  /** of a mailbox nobody has */
  email: string
  district: string
  /** what this person is for, one sentence */
  purpose: string
}

type Line = readonly [no: number, id: string, name: string, sex: Citizen['sex'], bornOn: string, district: string, purpose: string]

const citizens: readonly Line[] = [
  [1, 'zhou-manwu', '周满武', 'male', '1979-04-12', '两江新区', '卖家：唯一一套房，住满五年，已和陈守涛网签'],
  [2, 'liao-duanqi', '廖端琪', 'female', '1988-09-03', '南岸区', '卖家：房子买了不到两年，已和谭尔涛网签'],
  [3, 'chen-shoutao', '陈守涛', 'male', '1996-01-27', '两江新区', '买家：家庭首套，140 平方米以下，已和周满武网签'],
  [4, 'tan-ertao', '谭尔涛', 'male', '1985-06-18', '沙坪坝区', '买家：家里已有一套，再买第二套，已和廖端琪网签'],
  [5, 'xiang-gongyou', '向恭佑', 'male', '1982-11-05', '沙坪坝区', '夫妻共有：和冉静怡各占一半，已和白梧芳网签；还有一个车位'],
  [6, 'ran-jingyi', '冉静怡', 'female', '1984-02-21', '沙坪坝区', '夫妻共有：和向恭佑各占一半，卖房要两人签字'],
  [7, 'deng-daiya', '邓岱雅', 'female', '1990-07-30', '两江新区', '房子有抵押，没有约定禁止转让，可以带押过户，已和秦方栋网签'],
  [8, 'peng-jinchuan', '彭锦川', 'male', '1987-12-09', '两江新区', '房子有抵押，登记了禁止转让，暂时不能卖'],
  [9, 'luo-shifeng', '罗世丰', 'male', '1976-03-15', '渝中区', '房子被法院查封，暂时不能卖'],
  [10, 'qin-fangdong', '秦方栋', 'male', '1969-08-22', '两江新区', '房东：名下三套房，出租要开发票；又要买邓岱雅的房'],
  [11, 'mou-shigong', '牟世功', 'male', '1974-10-11', '永川区', '装修师傅：没有登记注册，干完活要开发票'],
  [12, 'yang-kaidian', '杨恺典', 'female', '1983-05-06', '渝中区', '个体户：开小面馆，要开发票；要买石䶮的房'],
  [13, 'liu-kaiping', '刘恺萍', 'female', '1992-04-17', '南岸区', '公司办税员：替物业公司开发票；要买蒋皋龄的房'],
  [14, 'jiang-gaoling', '蒋皋龄', 'female', '1946-02-02', '渝中区', '老人：房改房，住了三十年，字要看得清；卖给刘恺萍，价比评估下限低'],
  [15, 'shi-yan', '石䶮', 'male', '1991-01-19', '永川区', '名字里有生僻字，房子是继承来的，已和杨恺典网签'],
  [16, 'bai-wufang', '白梧芳', 'female', '1999-06-28', '九龙坡区', '第一次用，还没认过身份；名下没有房，要买向恭佑夫妇的'],
]

const clerks: readonly (readonly [...Line, Role])[] = [
  [31, 'gong-daiyan', '龚岱延', 'female', '1986-03-08', '两江新区', '税务人员：受理申报，核对系统拿不准的', 'officer'],
  [32, 'xie-wenhe', '谢文禾', 'male', '1980-09-25', '两江新区', '税务人员：复核价格争议', 'reviewer'],
  [33, 'fu-dongming', '傅栋明', 'male', '1972-12-01', '两江新区', '税务主管：看全局、批例外', 'supervisor'],
  [34, 'tang-youzhen', '唐邮珍', 'female', '1989-05-20', '永川区', '邮政代办点人员：凭码交票、柜台代开', 'outlet'],
  [35, 'ke-chuangkou', '柯窗凯', 'male', '1993-02-14', '渝中区', '办税服务厅窗口人员：打印、凭码交票、作废', 'outlet'],
  // A machine signs in like somebody who works at its place.
  [36, 'zizhu-ji', '自助机', 'male', '2020-01-06', '沙坪坝区', '一台自助机：输入取件码，取领用的空白发票', 'outlet'],
]

export const demoPeople: readonly DemoPerson[] = [
  ...citizens.map((line) => toPerson(line, null)),
  ...clerks.map(([no, id, name, sex, bornOn, district, purpose, role]) => toPerson([no, id, name, sex, bornOn, district, purpose], role)),
]

/** The one who opens the product for the first time; the others have proven who they are. */
export const FIRST_TIMER = 'bai-wufang'

const byId = new Map(demoPeople.map((person) => [person.id, person]))

/** @throws Error when there is no such demo person */
export function personById(id: string): DemoPerson {
  const person = byId.get(id)
  if (!person) {
    throw new Error(`no demo person ${id}`)
  }
  return person
}

/** The ID number of demo person or relative `no`; their region is 999900, the crowd's 999901 to 999938. */
export function demoIdNumber(no: number, bornOn: string, sex: Citizen['sex']): IdNumber {
  return idNumberFor('999900', bornOn as Day, { serial: no, sex }) as IdNumber
}

function toPerson([no, id, name, sex, bornOn, district, purpose]: Line, role: Role | null): DemoPerson {
  return {
    id,
    name,
    sex,
    bornOn: bornOn as Day,
    idNumber: demoIdNumber(no, bornOn, sex),
    kind: role === null ? 'citizen' : 'clerk',
    role,
    phone: `19900000${String(no).padStart(3, '0')}`,
    openId: wechatId('', id),
    serviceOpenId: wechatId('service/', id),
    unionId: wechatId('union/', id),
    email: `${id}@example.com`,
    district,
    purpose,
  }
}

function wechatId(realm: string, id: string): string {
  return `o${createHash('sha256').update(`sandbox/${realm}${id}`).digest('base64url').slice(0, 27)}`
}
