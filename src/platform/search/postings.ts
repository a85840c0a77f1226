/**
 * Which documents hold a term: one number for each document and field, in order, so that lists are short, fast to read and can be changed
 * in the middle. 24 bits number the document, 4 the field, 4 say how often.
 */
export const MOST_DOCUMENTS = 1 << 24
export const MOST_FIELDS = 16
/** Oftener than this counts as this often. */
export const MOST_TIMES = 15

export class Postings {
  /** How many documents hold the term. */
  documents = 0
  length = 0
  data = new Uint32Array(2)

  /** The first place at or after `from` whose document is `document` or later. */
  find(document: number, from = 0): number {
    let [low, high] = [from, this.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.data[middle] ?? 0) >>> 8 < document) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Note a document and one field of it that the list does not hold yet; `times` is how often the term stands there. */
  add(document: number, field: number, times: number): void {
    const entry = ((document << 8) | (field << 4) | Math.min(times, MOST_TIMES)) >>> 0
    const { length } = this
    if (length === this.data.length) {
      const larger = new Uint32Array(Math.ceil(length * 1.5) + 1)
      larger.set(this.data)
      this.data = larger
    }
    const last = length > 0 ? (this.data[length - 1] ?? 0) : -1
    let at = length
    if (last > entry) {
      at = this.find(document)
      while (at < length && (this.data[at] ?? 0) < entry) at += 1
      this.data.copyWithin(at + 1, at, length)
    }
    this.data[at] = entry
    this.length += 1
    const beside = (place: number) => place >= 0 && place < this.length && (this.data[place] ?? 0) >>> 8 === document
    if (!beside(at - 1) && !beside(at + 1)) this.documents += 1
  }

  remove(document: number): void {
    const from = this.find(document)
    const to = this.find(document + 1, from)
    if (to === from) return
    this.data.copyWithin(from, to, this.length)
    this.length -= to - from
    this.documents -= 1
  }

  /** Does the document hold the term in one of these fields? */
  holds(document: number, fields: number): boolean {
    for (let at = this.find(document); at < this.length; at += 1) {
      const entry = this.data[at] ?? 0
      if (entry >>> 8 !== document) return false
      if (fields & (1 << ((entry >>> 4) & 15))) return true
    }
    return false
  }
}
