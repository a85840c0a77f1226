/** What of a query may be kept: nothing that is, or may be, somebody's data. */

/** Longer than this it is a story, not a search. */
const LONGEST = 60

const ADDRESS = /[^\s@]+@[^\s@]*|https?:\/\/\S*|www\.\S*/gu
/** Five figures or more, however they are parted: phones, resident numbers, accounts, cards. */
const NUMBER = /[\p{L}]?\p{N}(?:[\s\-–—.,·:/()+*_~]*\p{N}){4,}/gu
/** The same written out: 공일공 일이삼사 오륙칠팔. */
const SPELLED = /[공영일이삼사오육륙칠팔구](?:[\s\-.]*[공영일이삼사오육륙칠팔구]){6,}/gu

/** A query as it may be counted, or undefined where nothing is left to count. */
export function tidied(sentence: string): string | undefined {
  const text = sentence
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replaceAll(/\p{C}/gu, ' ')
    .replaceAll(ADDRESS, ' ')
    .replaceAll(NUMBER, ' ')
    .replaceAll(SPELLED, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text) ? undefined : text
}

/**
 * What was searched for on the page somebody came from, if it was one of ours: so a press on a result is counted, and the addresses of
 * results stay clean. `here` is our own address.
 */
export function searchedBefore(referer: string | undefined, here: string): string | undefined {
  if (!referer || !URL.canParse(referer)) return undefined
  const { host, pathname, searchParams } = new URL(referer)
  if (host !== new URL(here).host || !['/search', '/programmes'].includes(pathname)) return undefined
  return searchParams.get('q')?.trim() || undefined
}
