import { Badge, Badges, Tag, Tags, type Tone } from '../badge.tsx'
import { Actions, Button, LinkButton, PressForm, type Size } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { Icon, iconNames } from '../icons.tsx'
import { Notice } from '../notice.tsx'

const sizes: Size[] = ['xsmall', 'small', 'medium', 'large', 'xlarge']
const tones: [Tone, string][] = [
  ['primary', '접수 중'],
  ['secondary', '온라인'],
  ['gray', '준비 중'],
  ['point', '마감 임박'],
  ['danger', '취소'],
  ['warning', '대기'],
  ['success', '확정'],
  ['information', '새 소식'],
  ['disabled', '마감'],
]

export const Presses = () => (
  <>
    <h3>무게</h3>
    <Actions>
      <Button type="button" rank="primary">
        신청하기
      </Button>
      <Button type="button" rank="secondary">
        관심 담기
      </Button>
      <Button type="button" rank="tertiary">
        뒤로
      </Button>
      <Button type="button" rank="text" icon="download">
        내려받기
      </Button>
      <Button type="button" rank="danger">
        신청 취소
      </Button>
    </Actions>
    <h3>크기</h3>
    <Actions>
      {sizes.map((size) => (
        <Button type="button" rank="primary" size={size}>
          신청하기
        </Button>
      ))}
    </Actions>
    <h3>누를 수 없을 때, 표시와 함께, 길게</h3>
    <Actions>
      <Button type="button" rank="primary" disabled>
        접수 마감
      </Button>
      <LinkButton href="#presses" rank="secondary" after="right">
        더 알아보기
      </LinkButton>
      <PressForm action="/design" fields={{ id: '1' }} rank="tertiary">
        한 번에 신청
      </PressForm>
    </Actions>
    <Button type="button" rank="primary" size="large" block>
      이 강좌 신청하기
    </Button>
    <h3>묻고 하기</h3>
    <p>스크립트가 없으면 확인 화면으로 갑니다.</p>
    <LinkButton href="#presses" rank="secondary" dialog="cancel">
      신청 취소
    </LinkButton>
    <Dialog
      id="cancel"
      title="신청을 취소할까요?"
      actions={
        <>
          <LinkButton href="#presses" rank="tertiary">
            그대로 두기
          </LinkButton>
          <Button type="button" rank="danger">
            취소하기
          </Button>
        </>
      }
    >
      <p>취소하면 대기 중인 다음 분에게 자리가 넘어가요.</p>
    </Dialog>
  </>
)

export const Words = () => (
  <>
    <Notice kind="info" title="3월 2일 오전 10시에 접수를 시작해요">
      먼저 신청한 순서대로 20명까지 받아요.
    </Notice>
    <Notice
      kind="success"
      title="신청을 마쳤어요"
      action={
        <LinkButton href="#words" size="small">
          나의 신청 보기
        </LinkButton>
      }
    >
      문자로 확인 내용을 보내 드렸어요.
    </Notice>
    <Notice kind="warning" title="반납일이 이틀 남았어요">
      3월 4일까지 잠실 분점에 돌려주세요.
    </Notice>
    <Notice kind="danger" title="신청하지 못했어요">
      정원이 모두 찼어요. 대기 신청은 할 수 있어요.
    </Notice>
    <Notice>제목 없이 한 문장만 알릴 때는 이렇게 보여요.</Notice>
  </>
)

export const Signs = () => (
  <>
    <h3>상태</h3>
    <p>
      <Badges>
        {tones.map(([tone, word]) => (
          <Badge tone={tone}>{word}</Badge>
        ))}
      </Badges>
    </p>
    <p>
      <Badges>
        {tones.map(([tone, word]) => (
          <Badge tone={tone} line>
            {word}
          </Badge>
        ))}
      </Badges>
    </p>
    <h3>갈래</h3>
    <p>
      <Tags>
        <Tag href="#signs">초등</Tag>
        <Tag href="#signs">인공지능</Tag>
        <Tag>무료</Tag>
      </Tags>
    </p>
    <h3>그림 표시</h3>
    <p class="n-tags">
      {iconNames.map((name) => (
        <span class="n-tag">
          <Icon name={name} /> {name}
        </span>
      ))}
    </p>
  </>
)
