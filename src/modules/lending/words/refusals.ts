/** Why something cannot be done with an instrument, as sentences. */
import type { CareRefusal } from '../actions/care.ts'
import type { ItemRefusal } from '../actions/items.ts'
import type { ClassRefusal } from '../actions/ask.ts'
import type { ExtendRefusal, PickupRefusal } from '../rules/days.ts'
import type { AcceptRefusal, LendRefusal } from '../rules/loans.ts'

type Refusal =
  | ClassRefusal
  | AcceptRefusal
  | PickupRefusal
  | ExtendRefusal
  | LendRefusal
  | CareRefusal
  | ItemRefusal
  | 'not-free'
  | 'not-asked'
  | 'over'

const ko = {
  unknown: '찾을 수 없어요. 처음부터 다시 해 주세요.',
  'guardian-asks': '만 14세가 안 된 아이는 보호자가 자기 계정으로 신청해 주세요.',
  'guardian-needed': '보호자의 이름과 전화번호를 적어 주세요.',
  'too-old': '악기를 빌릴 수 있는 나이가 지났어요.',
  'no-birth': '나이를 확인할 수 없어요. 내 정보에 생년월일을 적어 주세요.',
  'not-here': '우리 구에 살거나 우리 구에서 공부하는 분만 빌릴 수 있어요.',
  barred: '여러 번 늦게 돌려주어서 지금은 빌릴 수 없어요.',
  'late-now': '돌려줄 날이 지난 악기가 있어요. 먼저 돌려주세요.',
  'too-many': '한 번에 빌릴 수 있는 만큼 이미 빌렸거나 신청했어요.',
  'asked-already': '이 악기를 이미 신청했거나 빌리고 있어요.',
  'too-long': '빌릴 수 있는 기간을 넘었어요. 다시 골라 주세요.',
  'no-such-size': '이 악기에는 그런 크기가 없어요. 다시 골라 주세요.',
  'no-such-branch': '그 지점에는 그런 악기가 없어요. 다른 지점을 골라 주세요.',
  'not-a-pickup': '찾아갈 날과 시각을 다시 골라 주세요.',
  'slot-full': '그 시각은 찾아갈 분이 다 찼어요. 다른 시각을 골라 주세요.',
  'not-set-aside': '따로 둔 악기가 없어서 찾아갈 때를 바꿀 수 없어요.',
  'none-free': '그 지점에 남은 것이 없어요. 다른 크기나 다른 지점을 골라 주세요.',
  'not-an-adult': '학급 대여는 어른인 선생님만 신청할 수 있어요.',
  'not-enough': '그만큼 남아 있지 않아요. 수를 줄이거나 다른 지점을 골라 주세요.',
  'not-free': '이 악기는 지금 서가에 없어요.',
  'already-accepted': '이미 수락했어요.',
  lapsed: '수락할 기한이 지나 다음 분께 갔어요.',
  ended: '이미 끝난 신청이에요.',
  'not-offered': '아직 제안한 악기가 없어요.',
  'not-out': '지금 나가 있는 악기가 아니에요. 번호를 다시 확인해 주세요.',
  late: '반납일이 지나 연장할 수 없어요. 먼저 돌려주세요.',
  awaited: '기다리는 분이 있어 연장할 수 없어요.',
  'extended-enough': '연장할 수 있는 만큼 이미 연장했어요.',
  'unknown-item': '그런 번호의 악기가 없어요. 번호를 다시 확인해 주세요.',
  'unknown-loan': '누구에게 빌려줄지 골라 주세요.',
  retired: '더 쓰지 않는 악기예요.',
  'in-repair': '손보는 중인 악기예요. 손보기를 마친 뒤에 빌려주세요.',
  'out-already': '방금 다른 창구에서 나간 악기예요. 이미 대여 중이에요.',
  'held-for-other': '다른 분께 드리기로 한 악기예요. 서가의 다른 악기를 찍어 주세요.',
  'other-model': '신청한 악기와 다른 종류예요.',
  'other-size': '신청한 크기와 달라요.',
  'other-branch': '신청한 지점의 악기가 아니에요.',
  'lent-already': '이 신청으로는 이미 빌려주었어요.',
  'not-approved': '아직 승인하지 않은 신청이에요.',
  unpaid: '대여료를 받은 방법을 골라 주세요.',
  'is-out': '지금 나가 있는 악기예요.',
  'is-held': '누군가에게 드리기로 한 악기예요.',
  'in-class': '수업에 쓰려고 따로 둔 악기예요.',
  'on-the-way': '다른 지점으로 가는 중인 악기예요. 먼저 도착을 적어 주세요.',
  'same-branch': '이미 그 지점에 있어요.',
  'not-accepted': '받기로 한 기증이 아니에요.',
  'shelved-already': '이미 서가에 올린 기증이에요.',
  'not-asked': '승인을 기다리는 신청이 아니에요.',
  over: '이미 끝낸 재물조사예요.',
} satisfies Record<Refusal, string> as Record<string, string>
const en: typeof ko = {
  unknown: 'We cannot find this. Please begin again.',
  'guardian-asks': 'For a child under 14 the guardian asks, with their own account.',
  'guardian-needed': 'Write the name and telephone number of your guardian.',
  'too-old': 'Only younger people may borrow instruments here.',
  'no-birth': 'We do not know the age. Write the date of birth in your details.',
  'not-here': 'Only people who live or study in the district may borrow.',
  barred: 'You were late several times and cannot borrow now.',
  'late-now': 'An instrument is overdue. Please bring it back first.',
  'too-many': 'You have borrowed or asked for as many as allowed at a time.',
  'asked-already': 'You asked for this one already, or have it.',
  'too-long': 'That is longer than allowed. Choose again.',
  'no-such-size': 'It does not come in that size. Choose again.',
  'no-such-branch': 'That branch has none like it. Choose another branch.',
  'not-a-pickup': 'Choose the day and time of pick-up again.',
  'slot-full': 'No more can be picked up at that time. Choose another.',
  'not-set-aside': 'Nothing is set aside, so there is no pick-up to change.',
  'none-free': 'None is left at this branch. Choose another size or another branch.',
  'not-an-adult': 'Only a grown-up teacher may borrow for a class.',
  'not-enough': 'There are not that many left. Take fewer, or another branch.',
  'not-free': 'This instrument is not on the shelf now.',
  'already-accepted': 'It is accepted already.',
  lapsed: 'The time to accept is over, and it went to the next person.',
  ended: 'This request has ended.',
  'not-offered': 'Nothing has been offered yet.',
  'not-out': 'This instrument is not out. Check the code.',
  late: 'It is overdue and cannot be extended. Please bring it back first.',
  awaited: 'Somebody is waiting for it, so it cannot be extended.',
  'extended-enough': 'It was extended as often as allowed.',
  'unknown-item': 'There is no instrument with this code. Check it again.',
  'unknown-loan': 'Choose who it is lent to.',
  retired: 'This instrument is out of use.',
  'in-repair': 'This instrument is in care. End the care before lending it.',
  'out-already': 'It just went out at another counter.',
  'held-for-other': 'It is set aside for somebody else. Take another from the shelf.',
  'other-model': 'It is another kind than was asked for.',
  'other-size': 'It is another size than was asked for.',
  'other-branch': 'It belongs to another branch than was asked for.',
  'lent-already': 'It was lent on this request already.',
  'not-approved': 'This request is not approved yet.',
  unpaid: 'Choose how the fee was paid.',
  'is-out': 'This instrument is out.',
  'is-held': 'This instrument is set aside for somebody.',
  'in-class': 'This instrument is set aside for a class.',
  'on-the-way': 'It is on its way to another branch. Write down its arrival first.',
  'same-branch': 'It is at that branch already.',
  'not-accepted': 'This donation was not accepted.',
  'shelved-already': 'This donation is on the shelf already.',
  'not-asked': 'This request does not wait for approval.',
  over: 'This count has ended.',
} satisfies Record<Refusal, string>
export const words = { ko, en }
