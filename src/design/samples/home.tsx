import type { View } from '#platform/view.ts'
import { Badge } from '../badge.tsx'
import { Agenda, Doors, type Door } from '../hero.tsx'
import { timeOf } from '#platform/clock.ts'

export const doors: Door[] = [
  { href: '/programmes', title: '배움 찾기', text: '동네의 모든 강좌와 행사', icon: 'search', tint: 'water' },
  { href: '#home', title: '인물도서', text: '사람을 빌려 이야기를 들어요', icon: 'book', tint: 'dawn' },
  { href: '#home', title: '악기도서관', text: '악기와 연습실을 빌려요', icon: 'music', tint: 'plum' },
  { href: '#home', title: '미래교육센터', text: '코딩, 로봇, 3차원 인쇄', icon: 'robot', tint: 'stone' },
  { href: '#home', title: '스스로 공부', text: '학습 상담과 1:1 지도', icon: 'pencil', tint: 'leaf' },
  { href: '#home', title: '진로 직업 체험', text: '직접 해 보며 꿈을 찾아요', icon: 'compass', tint: 'sand' },
]

export const Home = ({ view }: { view: View }) => (
  <>
    <h3>들어가는 문</h3>
    <Doors doors={doors} />
    <h3>오늘 열려요</h3>
    <Agenda
      items={[
        {
          href: '#home',
          at: view.now,
          when: `오늘 ${timeOf(view.now)}`,
          title: '처음 만나는 인공지능 코딩',
          lines: ['잠실 미래교육센터', '초등 4~6학년'],
          badge: <Badge tone="primary">접수 시작</Badge>,
        },
        {
          href: '#home',
          when: '오늘 14:00',
          title: '도시 농부 인물도서와 만나기',
          lines: ['문정 도서관'],
          badge: <Badge tone="point">마감 임박</Badge>,
        },
      ]}
    />
  </>
)
