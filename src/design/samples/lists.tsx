import { addDays, dayOf, showPeriod } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { Accordion, More } from '../accordion.tsx'
import { Badge } from '../badge.tsx'
import { Button, LinkButton } from '../button.tsx'
import { Card, Cards } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { Facts, Figures } from '../facts.tsx'
import { Pagination } from '../pagination.tsx'
import { Progress } from '../progress.tsx'
import { Steps } from '../steps.tsx'
import { Table } from '../table.tsx'
import { Tabs } from '../tabs.tsx'
import { When } from '../when.tsx'

export const Lists = ({ view }: { view: View }) => (
  <>
    <Cards
      cards={[
        <Card
          title="처음 만나는 인공지능 코딩"
          href="#lists"
          level={3}
          badges={
            <>
              <Badge tone="primary">접수 중</Badge>
              <Badge>초등 4~6학년</Badge>
            </>
          }
          lines={[
            { icon: 'calendar', text: <When at={view.now} /> },
            { icon: 'place', text: '잠실 미래교육센터' },
          ]}
          foot={
            <>
              <strong>무료</strong>
              <span>12/20명</span>
            </>
          }
        />,
        <Card
          title="어르신을 위한 손전화 사진 교실"
          href="#lists"
          badges={<Badge tone="warning">대기 신청</Badge>}
          lines={[{ icon: 'people', text: '60세 이상 구민' }]}
          foot={
            <>
              <strong>5,000원</strong>
              <Button type="button" size="small">
                관심 담기
              </Button>
            </>
          }
        >
          내 손으로 찍고 고치고 가족에게 보내 봐요.
        </Card>,
        <Card
          title="첼로 4/4"
          badges={<Badge tone="disabled">대여 중</Badge>}
          lines={[{ icon: 'music', text: '현악기 · 문정 분점' }]}
          foot={
            <span>
              돌아오는 날 <When at={view.now} show="day" />
            </span>
          }
        />,
      ]}
    />
    <Empty
      action={
        <LinkButton href="#lists" rank="secondary">
          모든 강좌 보기
        </LinkButton>
      }
    >
      찾는 강좌가 아직 없어요. 다른 말로 찾아보세요.
    </Empty>
    <Facts
      framed
      facts={[
        ['기간', showPeriod(dayOf(view.now), addDays(dayOf(view.now), 30), view.lang)],
        ['장소', '송파구청 4층 강당'],
        ['대상', '구민 누구나'],
        ['준비물', undefined],
        ['문의', <a href="tel:0221472114">02-2147-2114</a>],
      ]}
    />
    <Accordion
      name="questions"
      folds={[
        {
          title: '신청한 뒤에 취소할 수 있나요?',
          content: <p>수업 사흘 전까지는 언제든 취소할 수 있어요.</p>,
          open: true,
        },
        {
          title: '대기 순서는 어떻게 정하나요?',
          content: <p>대기를 신청한 순서예요. 자리가 나면 바로 알려 드려요.</p>,
        },
      ]}
    />
    <More title="이용 규칙 자세히 보기">
      <p>악기는 한 번에 두 대까지 빌릴 수 있어요.</p>
    </More>
  </>
)

export const Tables = () => (
  <>
    <Table
      caption="이번 달 접수"
      show
      columns={[
        { label: '강좌', head: true },
        { label: '때' },
        { label: '신청', number: true },
        { label: '상태' },
        { label: '할 일', quiet: true },
      ]}
      rows={[
        [
          '인공지능 코딩',
          '매주 토 10:00',
          '12/20',
          <Badge tone="primary">접수 중</Badge>,
          <LinkButton href="#tables" size="small" label="인공지능 코딩 신청">
            신청
          </LinkButton>,
        ],
        [
          '첼로 첫걸음',
          '매주 수 19:00',
          '8/8',
          <Badge tone="warning">대기</Badge>,
          <LinkButton href="#tables" size="small" label="첼로 첫걸음 대기 신청">
            대기
          </LinkButton>,
        ],
      ]}
    />
    <Figures
      figures={[
        { label: '참여한 인물도서', value: '155명' },
        { label: '함께한 시간', value: '244회' },
        { label: '만난 학생', value: '1,900명', note: '지난해보다 12 % 늘었어요' },
      ]}
    />
    <Progress id="seats" label="신청한 사람" value={12} max={20} text="12/20명" />
  </>
)

export const Ways = () => (
  <>
    <Steps steps={['배우는 사람', '물어보기', '확인', '마침']} current={2} />
    <Tabs
      label="신청 상태"
      tabs={[
        { href: '#ways', label: '모두', count: 12, current: true },
        { href: '#ways', label: '확정', count: 8 },
        { href: '#ways', label: '대기', count: 4 },
      ]}
    />
    <Pagination page={6} pages={42} href={(page) => `?page=${page}`} />
  </>
)
