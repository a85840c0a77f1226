/** Who may not borrow for a while. */
const ko = {
  barsTitle: '대여 제한',
  barsLead: '여러 번 늦게 돌려주어 당분간 빌릴 수 없는 분이에요. 사정이 있으면 사유를 적고 풀어 주세요.',
  noBars: '지금 대여가 제한된 분이 없어요.',
  barSpan: (from: string, until: string) => `${from}부터 ${until} 전까지`,
  lift: '제한 풀기',
  liftOf: (who: string) => `${who} 님의 제한 풀기`,
  lookBars: '악기 대여 제한 확인',
}
const en: typeof ko = {
  barsTitle: 'Lending bars',
  barsLead: 'Late too often, they cannot borrow for a while. Where there is a good reason, lift it.',
  noBars: 'Nobody is barred now.',
  barSpan: (from, until) => `From ${from} until before ${until}`,
  lift: 'Lift',
  liftOf: (who) => `Lift the bar of ${who}`,
  lookBars: 'Checking bars of lending instruments',
}
export const words = { ko, en }
