/** Makes the folding menus behave as people expect: Escape and a press elsewhere close them, and only one stands open. */
const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('header details')]

const close = (fold: HTMLDetailsElement, focus: boolean) => {
  fold.open = false
  if (focus) fold.querySelector('summary')?.focus()
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  // The innermost open fold that holds the focus goes first; else all.
  const inside = document.activeElement?.closest<HTMLDetailsElement>('header details[open]')
  if (inside) return close(inside, true)
  for (const fold of folds()) close(fold, false)
})

const closeOthers = ({ target }: Event) => {
  for (const fold of folds()) if (fold.open && target instanceof Node && !fold.contains(target)) close(fold, false)
}

document.addEventListener('click', closeOthers)
document.addEventListener('focusin', closeOthers)
