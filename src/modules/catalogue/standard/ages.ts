/** Ages written in figures: «7~10세», «만 19세 이상», «65세 미만», «36개월~5세». Months are rounded down to years. */
const RANGE = /(\d{1,3})\s*(개월|세|살)?\s*[~∼～–-]\s*(?:만\s*)?(\d{1,3})\s*(개월|세|살)/
const BOUND = /(\d{1,3})\s*(개월|세|살)\s*(이상|부터|이후|~|초과|이하|까지|미만)?/g

export function agesIn(text: string): { from: number; to: number | undefined } | undefined {
  const range = RANGE.exec(text)
  if (range) {
    const [, low, unit, high, last] = range
    return { from: years(low, unit ?? last), to: years(high, last) }
  }
  let from: number | undefined
  let to: number | undefined
  const exact: number[] = []
  for (const [, figure, unit, bound] of text.matchAll(BOUND)) {
    const age = years(figure, unit)
    if (bound === undefined) exact.push(age)
    else if (/이하|까지/.test(bound)) to = age
    else if (bound === '미만') to = age - 1
    else from = bound === '초과' ? age + 1 : age
  }
  if (from === undefined && to === undefined && exact.length > 0)
    return { from: Math.min(...exact), to: Math.max(...exact) }
  return from === undefined && to === undefined ? undefined : { from: from ?? 0, to }
}

const years = (figure = '0', unit = '세') => (unit === '개월' ? Math.floor(Number(figure) / 12) : Number(figure))
