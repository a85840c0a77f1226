/** Shows what is like the words typed elsewhere: `<naru-alike src="/wishes/alike" for="f-topic">`. Its server answers a piece of the page. */
const WAIT = 400
const LEAST = 2

class Alike extends HTMLElement {
  #timer = 0
  #asking: AbortController | undefined
  #input: HTMLInputElement | null = null
  readonly #typed = () => {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#ask(), WAIT)
  }

  connectedCallback() {
    const found = document.querySelector(`#${this.getAttribute('for') ?? ''}`)
    this.#input = found instanceof HTMLInputElement ? found : null
    this.#input?.addEventListener('input', this.#typed)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#input?.removeEventListener('input', this.#typed)
  }

  async #ask() {
    this.#asking?.abort()
    this.#asking = new AbortController()
    const text = this.#input?.value.trim() ?? ''
    if (text.length < LEAST) return this.replaceChildren()
    try {
      const answer = await fetch(`${this.getAttribute('src') ?? ''}?topic=${encodeURIComponent(text)}`, {
        headers: { accept: 'text/html' },
        signal: this.#asking.signal,
      })
      if (answer.ok) this.#show(await answer.text())
    } catch {
      // An older question, or no network: the server asks again when the form is sent.
    }
  }

  #show(html: string) {
    if (this.contains(document.activeElement)) return
    const box = document.createElement('template')
    box.innerHTML = html
    this.replaceChildren(box.content)
  }
}

customElements.define('naru-alike', Alike)
