/** Draws lots again in the browser from the public record alone, and says whether it comes out the same, and if not, where. */
import { readRecord } from '#modules/enrolment/draw/record.ts'
import { verify } from '#modules/enrolment/draw/verify.ts'
import { checking, differenceIn } from '#modules/enrolment/words/draw/found.ts'

/** More differences than this nobody reads. */
const SHOWN = 20

class Draw extends HTMLElement {
  connectedCallback() {
    const press = this.querySelector('button')
    if (!press?.parentElement) return
    press.parentElement.hidden = false
    press.addEventListener('click', () => void this.#check())
  }

  get #lang() {
    return document.documentElement.lang === 'en' ? 'en' : 'ko'
  }

  async #check() {
    const w = checking[this.#lang]
    this.#say([w.working])
    try {
      const answer = await fetch(this.getAttribute('src') ?? '')
      const text = await answer.text()
      // One frame, so that the page can say it is at work.
      await new Promise(requestAnimationFrame)
      const began = performance.now()
      const read = readRecord(text)
      if (!answer.ok || 'unreadable' in read) return this.#say([w.failed])
      const differences = verify(read.record)
      const seconds = ((performance.now() - began) / 1000).toFixed(2)
      if (differences.length === 0) return this.#say([w.same(read.record.entries.length, seconds)])
      const rest = differences.length - SHOWN
      return this.#say([
        w.different,
        ...differences.slice(0, SHOWN).map((one) => differenceIn(one, this.#lang)),
        ...(rest > 0 ? [w.more(rest)] : []),
      ])
    } catch {
      return this.#say([w.failed])
    }
  }

  #say(lines: string[]) {
    // An output holds words only, so a new line is a break.
    this.querySelector('output')?.replaceChildren(...lines.flatMap((line) => [line, document.createElement('br')]))
  }
}

customElements.define('naru-draw', Draw)
