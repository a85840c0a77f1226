import type { View } from '#platform/view.ts'
import { Icon, Mark } from './icons.tsx'
import { useWords } from './lang.tsx'

/** Below every page: whom to call, where they are, and what the law wants said. */
export const Footer = ({ view }: { view: View }) => {
  const t = useWords()
  const { contact, title } = view.district
  return (
    <footer class="n-footer">
      <div class="n-inner">
        <div class="n-footer-who">
          <p class="n-footer-title">
            <Mark />
            <span>{title[view.lang]}</span>
          </p>
          <address>
            <p>{contact.address[view.lang]}</p>
            <p class="n-footer-phone">
              <Icon name="phone" size="small" />
              <span>{t.phone}</span> <a href={`tel:${contact.phone.replaceAll(/[^\d+]/g, '')}`}>{contact.phone}</a>
            </p>
          </address>
        </div>
        <nav aria-label={t.footerLinks}>
          <ul class="n-footer-links">
            <li>
              <a class="n-strong" href="/privacy">
                {t.privacy}
              </a>
            </li>
            <li>
              <a href="/accessibility">{t.accessibility}</a>
            </li>
            <li>
              <a href="/open-data">{t.openData}</a>
            </li>
            <li>
              <a href="/fairness">{t.fairness}</a>
            </li>
            <li>
              <a href="/certificates">{t.certificates}</a>
            </li>
            <li>
              <a href="/about">{t.about}</a>
            </li>
          </ul>
        </nav>
        <p class="n-footer-end">{t.identifier(view.district.gu[view.lang])}</p>
      </div>
    </footer>
  )
}
