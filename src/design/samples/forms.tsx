import { Actions, Button } from '../button.tsx'
import { Checkbox, Checkboxes, Chips, Radios } from '../choice.tsx'
import { ErrorSummary, Fields } from '../field.tsx'
import { DateInput, FileInput, Input, Select, Textarea } from '../input.tsx'

const days = ['월', '화', '수', '목', '금'].map((label, at) => ({ value: String(at + 1), label }))
const dongs = ['잠실동', '문정동', '가락동'].map((label) => ({ value: label, label }))

export const Wrongs = () => (
  <>
    <ErrorSummary errors={{ 'wrong-name': '이름을 적어 주세요.', 'wrong-dong': '사는 동을 골라 주세요.' }} />
    <Fields>
      <Input name="wrong-name" label="이름" required error="이름을 적어 주세요." autocomplete="name" />
      <Select name="wrong-dong" label="사는 동" required options={dongs} error="사는 동을 골라 주세요." />
      <Radios
        name="wrong-way"
        label="참여 방법"
        required
        row
        error="참여 방법을 골라 주세요."
        choices={[
          { value: 'here', label: '직접 가서' },
          { value: 'there', label: '온라인으로' },
        ]}
      />
      <Checkbox
        name="wrong-agree"
        label="개인정보를 모으고 쓰는 데 동의해요"
        required
        error="동의해야 신청할 수 있어요."
      />
    </Fields>
  </>
)

export const Inputs = () => (
  <Fields>
    <Input name="name" label="이름" required value="김나루" autocomplete="name" width="medium" />
    <Input
      name="phone"
      label="휴대전화"
      type="tel"
      hint="줄표 없이 숫자만 적어 주세요."
      inputmode="tel"
      autocomplete="tel"
      width="medium"
    />
    <Input name="people" label="함께 오는 사람" type="number" min={0} max={4} unit="명" width="short" optional />
    <Input name="code" label="회원 번호" value="N-2026-0001" readonly width="medium" />
    <Input name="closed" label="쓸 수 없는 칸" value="고칠 수 없어요" disabled width="medium" />
    <DateInput name="birth" label="생년월일" required autocomplete="bday" />
    <Select name="dong" label="사는 동" options={dongs} value="문정동" />
    <Textarea name="why" label="배우고 싶은 까닭" hint="500자까지 적을 수 있어요." maxlength={500} optional />
    <FileInput name="paper" label="증빙 서류" accept=".pdf,.jpg" limit={{ kinds: 'PDF, JPG', size: '10MB' }} />
  </Fields>
)

export const Choices = () => (
  <Fields>
    <Radios
      name="for"
      label="누가 배우나요"
      value="child"
      choices={[
        { value: 'me', label: '나' },
        { value: 'child', label: '우리 아이', hint: '만 14세가 안 된 아이는 보호자가 신청해요.' },
        { value: 'other', label: '다른 사람', disabled: true },
      ]}
    />
    <Checkboxes name="days" label="올 수 있는 요일" hint="모두 골라 주세요." values={['2', '4']} row choices={days} />
    <Chips
      name="age"
      label="나이대"
      values={['kid']}
      choices={[
        { value: 'kid', label: '초등' },
        { value: 'teen', label: '청소년' },
        { value: 'adult', label: '어른' },
        { value: 'senior', label: '어르신' },
      ]}
    />
    <Checkbox
      name="agree"
      label="개인정보를 모으고 쓰는 데 동의해요"
      required
      checked
      hint="모으는 것: 이름, 휴대전화. 강좌가 끝나고 1년 뒤에 지워요."
    />
    <Actions>
      <Button type="button" rank="primary" size="large">
        신청하기
      </Button>
      <Button type="button" rank="tertiary" size="large">
        이전 단계
      </Button>
    </Actions>
  </Fields>
)
