/**
 * Suggestions under a search box: `<naru-suggest src="/api/suggest">` around the input. A combobox as the ARIA practices describe it. What
 * was looked for before stays in this browser alone, can be cleared, and is not kept where somebody switched that off.
 */
type Suggestion = { text: string; kind: string; href: string }

const WAIT = 150
const KEPT = 'naru-searches'
const OFF = 'naru-searches-off'
const MOST_KEPT = 6

/** A browser may refuse to keep anything. */
const store = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  set(key: string, value: string | undefined): void {
    try {
      if (value === undefined) localStorage.removeItem(key)
      else localStorage.setItem(key, value)
    } catch {
      // Then it is not kept.
    }
  },
}

const kept = (): string[] => {
  try {
    const read: unknown = JSON.parse(store.get(KEPT) ?? '[]')
    return Array.isArray(read) ? read.filter((text) => typeof text === 'string') : []
  } catch {
    return []
  }
}

const element = <K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = '') => {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

let boxes = 0

class Suggest extends HTMLElement {
  #input: HTMLInputElement | null = null
  #timer = 0
  #asking: AbortController | undefined
  #shown: Suggestion[] = []
  #at = -1
  readonly #id = `suggest-${(boxes += 1)}`
  readonly #panel = element('div', 'n-suggest')
  readonly #list = element('ul', 'n-suggest-list')
  readonly #below = element('div', 'n-suggest-below')
  readonly #count = element('div', 'sr-only')

  connectedCallback() {
    const input = this.querySelector('input')
    if (!input || this.#input) return
    this.#input = input
    this.#list.id = this.#id
    this.#list.role = 'listbox'
    this.#list.ariaLabel = this.dataset['list'] ?? ''
    this.#count.role = 'status'
    this.#panel.hidden = true
    this.#panel.append(this.#list, this.#below)
    this.append(this.#panel, this.#count)
    // A search box may not be a combobox; a text box may.
    input.type = 'text'
    input.enterKeyHint = 'search'
    input.role = 'combobox'
    input.ariaAutoComplete = 'list'
    input.ariaExpanded = 'false'
    input.setAttribute('aria-controls', this.#id)
    input.addEventListener('input', () => this.#soon())
    input.addEventListener('focus', () => input.value === '' && this.#showBefore())
    input.addEventListener('click', () => input.value === '' && this.#showBefore())
    input.addEventListener('keydown', (event) => this.#key(event))
    input.form?.addEventListener('submit', () => this.#keep(input.value))
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#close()
    })
    // A press must not take the focus away before it has done its work.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
  }

  #soon() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
    const text = this.#input?.value.trim() ?? ''
    if (text === '') this.#showBefore()
    else this.#timer = window.setTimeout(() => void this.#ask(text), WAIT)
  }

  async #ask(text: string) {
    this.#asking = new AbortController()
    const { signal } = this.#asking
    try {
      const answer = await fetch(`${this.getAttribute('src') ?? ''}?q=${encodeURIComponent(text)}`, { signal })
      if (!answer.ok) return
      const { items } = (await answer.json()) as { items: Suggestion[] }
      if (!signal.aborted && document.activeElement === this.#input) this.#show(items)
    } catch {
      // An older question, or no network: then there are no suggestions.
    }
  }

  #show(items: Suggestion[], below: HTMLElement[] = []) {
    const kinds = JSON.parse(this.dataset['kinds'] ?? '{}') as Record<string, string>
    this.#shown = items
    this.#list.replaceChildren(
      ...items.map(({ text, kind }, at) => {
        const line = element('li', 'n-suggest-line')
        line.id = `${this.#id}-${at}`
        line.role = 'option'
        line.ariaSelected = 'false'
        line.append(element('span', 'n-suggest-text', text), element('span', 'n-suggest-kind', kinds[kind] ?? ''))
        line.addEventListener('click', () => this.#go(at))
        return line
      }),
    )
    this.#below.replaceChildren(...below)
    this.#list.hidden = items.length === 0
    this.#panel.hidden = items.length === 0 && below.length === 0
    if (this.#input) this.#input.ariaExpanded = String(items.length > 0)
    this.#mark(-1)
    const { some = '', none = '' } = this.dataset
    this.#count.textContent =
      items.length > 0 ? some.replace('{n}', String(items.length)) : below.length > 0 ? '' : none
  }

  #showBefore() {
    const off = store.get(OFF) !== null
    const items = off ? [] : kept().map((text) => ({ text, kind: 'before', href: this.#searchFor(text) }))
    if (!off && items.length === 0) return this.#close()
    const { clear = '', off: stop = '', on = '' } = this.dataset
    const below = off
      ? [this.#button(on, () => store.set(OFF, undefined))]
      : [
          this.#button(clear, () => store.set(KEPT, undefined)),
          this.#button(stop, () => {
            store.set(KEPT, undefined)
            store.set(OFF, 'yes')
          }),
        ]
    this.#show(items, below)
  }

  #button(text: string, press: () => void) {
    const button = element('button', 'n-suggest-button', text)
    button.type = 'button'
    button.addEventListener('click', () => {
      press()
      this.#close()
      this.#input?.focus()
    })
    return button
  }

  #searchFor(text: string) {
    const action = this.#input?.form?.getAttribute('action') ?? '/search'
    return `${action}?q=${encodeURIComponent(text)}`
  }

  #key(event: KeyboardEvent) {
    // While an input method is putting a syllable together, its keys are its own.
    if (event.isComposing || this.#panel.hidden) return
    const { length } = this.#shown
    if (event.key === 'ArrowDown') this.#mark(this.#at + 1 < length ? this.#at + 1 : -1)
    else if (event.key === 'ArrowUp') this.#mark(this.#at < 0 ? length - 1 : this.#at - 1)
    else if (event.key === 'Escape') this.#close()
    else if (event.key === 'Enter' && this.#at >= 0) this.#go(this.#at)
    else return
    event.preventDefault()
  }

  #mark(at: number) {
    this.#at = at
    for (const [place, line] of [...this.#list.children].entries()) line.ariaSelected = String(place === at)
    const chosen = this.#list.children[at]
    chosen?.scrollIntoView({ block: 'nearest' })
    if (chosen) this.#input?.setAttribute('aria-activedescendant', chosen.id)
    else this.#input?.removeAttribute('aria-activedescendant')
  }

  #go(at: number) {
    const chosen = this.#shown[at]
    if (!chosen) return
    if (chosen.kind === 'word' || chosen.kind === 'before') this.#keep(chosen.text)
    location.assign(chosen.href)
  }

  #keep(text: string) {
    const said = text.trim()
    if (said === '' || store.get(OFF) !== null) return
    const all = [said, ...kept().filter((other) => other !== said)]
    store.set(KEPT, JSON.stringify(all.slice(0, MOST_KEPT)))
  }

  #close() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
    this.#shown = []
    this.#panel.hidden = true
    this.#count.textContent = ''
    if (this.#input) this.#input.ariaExpanded = 'false'
    this.#mark(-1)
  }
}

customElements.define('naru-suggest', Suggest)
