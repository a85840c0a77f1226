import { TEXT_SIZES, type View } from '#platform/view.ts'
import { Icon } from './icons.tsx'
import { useWords } from './lang.tsx'

/** How one wants to read: letters, contrast, language. Plain forms, so that it works everywhere and is remembered by the server. */
export const DisplaySettings = ({ view }: { view: View }) => {
  const t = useWords()
  const other = view.lang === 'ko' ? 'en' : 'ko'
  return (
    <div class="n-display">
      <details name="display">
        <summary>
          <Icon name="text" size="small" />
          <span>{t.display}</span>
        </summary>
        <div class="n-display-panel">
          <Choice
            view={view}
            name="size"
            legend={t.textSize}
            chosen={view.display.size}
            of={TEXT_SIZES}
            words={t.sizes}
          />
          <Choice
            view={view}
            name="contrast"
            legend={t.contrast}
            chosen={view.display.contrast}
            of={['normal', 'high'] as const}
            words={t.contrasts}
          />
        </div>
      </details>
      <a
        class="n-language"
        href={`/display?lang=${other}&back=${encodeURIComponent(view.path)}`}
        hreflang={other}
        lang={other}
      >
        <Icon name="globe" size="small" />
        {t.otherLanguage}
      </a>
    </div>
  )
}

type ChoiceProps<Value extends string> = {
  view: View
  name: 'size' | 'contrast'
  legend: string
  chosen: Value
  of: readonly Value[]
  words: Record<Value, string>
}

const Choice = <Value extends string>({ view, name, legend, chosen, of, words }: ChoiceProps<Value>) => (
  <form method="post" action="/display">
    <input type="hidden" name="back" value={view.path} />
    <fieldset class={`n-choices n-choices-${name}`}>
      <legend>{legend}</legend>
      {of.map((value) => (
        <button
          type="submit"
          name={name}
          value={value}
          class={`n-choice-${value}`}
          aria-pressed={value === chosen ? 'true' : 'false'}
        >
          {words[value]}
        </button>
      ))}
    </fieldset>
  </form>
)
