/** Keeps a small part of a page fresh: `<naru-live src="/programmes/x/seats" every="10">`. Rests while nobody looks. */
class Live extends HTMLElement {
  #timer = 0
  readonly #look = () => this.#plan(document.hidden ? undefined : 0)

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#look)
    this.#plan(this.#every)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    document.removeEventListener('visibilitychange', this.#look)
  }

  /** Milliseconds between two looks, never under two seconds. */
  get #every() {
    return Math.max(2, Number(this.getAttribute('every')) || 30) * 1000
  }

  #plan(wait: number | undefined) {
    clearTimeout(this.#timer)
    if (wait !== undefined) this.#timer = window.setTimeout(() => void this.#fetch(), wait)
  }

  async #fetch() {
    let next = this.#every
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', { headers: { accept: 'text/html' } })
      if (answer.ok) this.#show(await answer.text())
      // A server in trouble is asked less often.
      else next *= 4
    } catch {
      next *= 4
    }
    if (this.isConnected && !document.hidden) this.#plan(next)
  }

  #show(html: string) {
    // Somebody who is at work inside must not have it taken from under their fingers.
    if (this.contains(document.activeElement)) return
    const box = document.createElement('template')
    box.innerHTML = html
    this.replaceChildren(box.content)
  }
}

customElements.define('naru-live', Live)
