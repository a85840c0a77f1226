/** Opens a dialog in place for links that name one in data-dialog; without it the link leads to a page asking the same. */
document.addEventListener('click', (event) => {
  const { target } = event
  if (!(target instanceof Element)) return
  const link = target.closest<HTMLElement>('[data-dialog]')
  const dialog = link && document.querySelector<HTMLDialogElement>(`#${CSS.escape(link.dataset['dialog'] ?? '')}`)
  if (dialog) {
    event.preventDefault()
    dialog.showModal()
    return
  }
  // A press on the backdrop lands on the dialog itself, a press inside on something in it.
  if (target instanceof HTMLDialogElement && target.open && !isInside(event, target)) target.close()
})

const isInside = (event: MouseEvent, dialog: HTMLDialogElement) => {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom
}
