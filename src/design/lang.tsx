/** The language of the page being drawn, so that a small piece need not be told it by every caller. */
import { createContext, useContext, type Child } from 'hono/jsx'
import type { Lang } from '#platform/view.ts'
import { words } from './words.ts'

const Spoken = createContext<Lang>('ko')

/** Draws its children in a language. Page does this already; only fragments sent without a Page need it. */
export const Speak = ({ lang, children }: { lang: Lang; children?: Child }) => (
  <Spoken.Provider value={lang}>{children}</Spoken.Provider>
)

/** The language spoken here. */
export const useLang = (): Lang => useContext(Spoken)

/** The design's own sentences in the language spoken here. */
export const useWords = () => words[useLang()]
