/** How lots are drawn, told to residents. The formula below is the one of docs/draw.md, word for word. */
export const FORMULA = `commitment = H("naru-draw-secret|" + secret)
list       = "naru-draw 1", terms, one line for each entry in the order of numbers; every line ends with LF
list hash  = H(list)
seed       = H("naru-draw-seed|" + secret + "|" + (beacon or "none") + "|" + list hash + "|" + programme)

for each turn (an entry alone, or a family):
    line  = the entry's line; for a family its lines in the order of numbers, joined by "+"
    lots  = the entry's lots; for a family those of the member who has fewest
    score = the smallest of H(seed + "|" + line + "|" + k) for k = 1 .. lots
order the turns by score, the smallest first; equal scores by number

take(turns, places): in order, each turn that fits whole into the places left
for each quota in the order of the list:
    won += take(turns not won whose entries are all of that group, the smaller of the quota and the seats left)
won     += take(turns not won, seats left)
reserve  = take(turns not won, reserves); numbered from 1, a family side by side in the order of numbers
lost     = all others`

const ko = {
  title: '추첨하는 방법',
  lead: '누가 언제 해도 같은 결과가 나오고, 아무도 결과를 고를 수 없게 추첨해요.',
  parts: [
    {
      title: '결과를 고를 수 없어요',
      lines: [
        '접수를 받기 전에 비밀을 만들어 봉인하고 지문을 공개해요. 지문은 비밀이 조금만 바뀌어도 전혀 달라지는 64자리 글자예요.',
        '접수가 끝나면 추첨번호로 된 명단을 확정하고 그 지문을 공개해요.',
        '추첨할 때 비밀과 명단의 지문을 섞어 씨앗을 만들어요. 약속했다면 누구도 미리 알 수 없는 공개 난수도 함께 섞어요.',
        '발표할 때 비밀을 공개해요. 그러면 누구나 처음부터 끝까지 다시 해 볼 수 있어요.',
      ],
    },
    {
      title: '제비를 이렇게 뽑아요',
      lines: [
        '추첨번호마다 제비를 한 장 넣어요. 이번 학기에 추첨에서 떨어진 적이 있으면 한 번에 한 장씩 더 넣어요. 많아도 구에서 정한 만큼만 넣어요.',
        '제비마다 씨앗으로 점수를 내고, 가진 제비 가운데 가장 작은 점수를 써요. 상자에서 제비를 한 장씩 뽑는 것과 똑같아요.',
        '점수가 작은 차례로 자리를 드리고, 그다음은 예비 번호가 돼요. 자리가 나면 예비 번호 순서대로 제안해요.',
      ],
    },
    {
      title: '가족은 함께',
      lines: [
        '형제자매가 함께 다니고 싶으면 함께 묶을 수 있어요. 묶으면 모두 당첨되거나 모두 당첨되지 않아요.',
        '묶은 가족은 한 차례로 뽑고, 제비는 가장 적은 사람의 것으로 해요. 그래서 묶는다고 더 유리해지지 않아요.',
        '남은 자리가 가족 수보다 적으면 건너뛰어 예비 번호로 가고, 자리는 다음 차례에 드려요. 가족을 나누지 않아요.',
      ],
    },
    {
      title: '다시 하려면 흔적이 남아요',
      lines: [
        '추첨은 강좌마다 한 번만 해요. 발표하기 전에 다시 해야 하면 까닭과 담당자, 지난 기록을 모두 공개해요.',
        '발표한 뒤에는 다시 할 수 없어요. 손으로 자리를 주면 추첨번호와 까닭을 공개해요.',
      ],
    },
  ],
  formula: '정확한 식',
  formulaAbout: 'H는 SHA-256이에요. 글은 UTF-8로 적고, 결과는 16진수 소문자 64자리로 적어요.',
  command: '내려받은 기록은 명령줄에서 확인할 수 있어요.',
}
const en: typeof ko = {
  title: 'How we draw',
  lead: 'Whoever repeats a draw gets the same result, and nobody can choose it.',
  parts: [
    {
      title: 'Nobody can choose the result',
      lines: [
        'Before anybody applies we make a secret, seal it and publish its hash: 64 digits that change completely when the secret changes at all.',
        'When applications close, the list of numbers is frozen and its hash published.',
        'The seed of the draw is made of the secret and the hash of the list, and where it was promised of public randomness that nobody can know beforehand.',
        'With the result the secret is shown. Then anybody can repeat the draw from beginning to end.',
      ],
    },
    {
      title: 'How the lots are drawn',
      lines: [
        'Every number has one lot, and one more for each draw of this season in which it got no seat, up to the limit of the district.',
        'The seed gives every lot a score, and the smallest of one’s lots counts. It is the same as drawing lots out of a box one by one.',
        'Seats go by the smallest score first; after them comes the reserve list. When a seat comes free, it is offered in that order.',
      ],
    },
    {
      title: 'Families together',
      lines: [
        'Brothers and sisters who want to be together can be tied. Then all of them are drawn, or none.',
        'A family has one turn, with the lots of the member who has fewest. So nobody gains by being tied.',
        'Where fewer seats are left than the family needs, it goes to the reserve list and the seats to the next turn. Families are not split.',
      ],
    },
    {
      title: 'Nothing is repeated in silence',
      lines: [
        'A programme is drawn once. If it must be replaced before the announcement, the reason, the name and the old record are public.',
        'After the announcement it cannot be repeated. Seats given by hand are shown with number and reason.',
      ],
    },
  ],
  formula: 'The formula',
  formulaAbout: 'H is SHA-256 of the text in UTF-8, written as 64 lower-case hexadecimal digits.',
  command: 'A downloaded record can be checked at the command line.',
}
export const words = { ko, en }
