import type { Child } from 'hono/jsx'
import type { View } from '#platform/view.ts'
import { Page } from './page.tsx'
import { Choices, Inputs, Wrongs } from './samples/forms.tsx'
import { Home } from './samples/home.tsx'
import { Lists, Tables, Ways } from './samples/lists.tsx'
import { Presses, Signs, Words } from './samples/signs.tsx'
import { Parts } from './tabs.tsx'

const Block = ({ children }: { children?: Child }) => (
  <div class="n-stack" lang="ko">
    {children}
  </div>
)

/** Every piece of the design in every state it has, on one page: to look at, to try with a keyboard, to test. */
export const Gallery = ({ view }: { view: View }) => (
  <Page
    view={view}
    title="화면 조각 모음"
    lead="배움나루의 모든 화면은 여기 있는 조각으로 만들어요. 새 화면을 만들기 전에 먼저 살펴봐 주세요."
    crumbs={[{ href: '/about', label: '배움나루 소개' }]}
    side={{
      title: '배움나루 소개',
      lines: [
        { href: '/about', label: '어떤 곳인가요' },
        {
          href: '/design',
          label: '만드는 사람들에게',
          children: [
            { href: '/design', label: '화면 조각 모음' },
            { href: '/accessibility', label: '접근성 안내' },
            { href: '/open-data', label: '공공데이터' },
          ],
        },
      ],
    }}
    hidden
  >
    <Parts
      parts={[
        {
          id: 'presses',
          label: '누르는 것',
          content: (
            <Block>
              <Presses />
            </Block>
          ),
        },
        {
          id: 'words',
          label: '알리는 것',
          content: (
            <Block>
              <Words />
            </Block>
          ),
        },
        {
          id: 'signs',
          label: '표시',
          content: (
            <Block>
              <Signs />
            </Block>
          ),
        },
        {
          id: 'forms',
          label: '묻는 것',
          content: (
            <Block>
              <Wrongs />
              <Inputs />
              <Choices />
            </Block>
          ),
        },
        {
          id: 'lists',
          label: '목록',
          content: (
            <Block>
              <Lists view={view} />
            </Block>
          ),
        },
        {
          id: 'tables',
          label: '표와 수',
          content: (
            <Block>
              <Tables />
            </Block>
          ),
        },
        {
          id: 'ways',
          label: '길',
          content: (
            <Block>
              <Ways />
            </Block>
          ),
        },
        {
          id: 'home',
          label: '첫 화면',
          content: (
            <Block>
              <Home view={view} />
            </Block>
          ),
        },
      ]}
    />
  </Page>
)
