import type { Programme } from '#modules/catalogue/index.ts'
import type { Lang } from '#platform/view.ts'
import { words } from '../../words/bundle.ts'

/** The way to apply for all in one. */
export const BundleLink = ({ lang, programme }: { lang: Lang; programme: Programme }) => (
  <p>
    <a class="n-link" href={`/programmes/${programme.id}/bundle`}>
      {words[lang].open}
    </a>{' '}
    {words[lang].openHint}
  </p>
)
