import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** Two tiles as they look on the desk. A picture: nothing in it works or is read aloud. */
export function RehearsalArt(): JSX.Element {
  const { t } = useTranslation('firstRun')
  return (
    <div className="first-art first-art-rehearsal" aria-hidden="true">
      <span className="first-art-word">{t('art.example')}</span>
      <div className="first-tile" data-state="recording">
        <div className="flex items-center justify-between gap-2">
          <span className="truncate text-12 font-semibold">{t('art.first')}</span>
          <Badge tone="rec" icon={<Icon name="recording" size={12} />}>
            {t('art.rec')}
          </Badge>
        </div>
        <p className="mt-2 font-mono text-18 font-medium">{t('art.timer')}</p>
        <svg className="mt-2 block w-full" height="6" viewBox="0 0 160 6" preserveAspectRatio="none">
          <rect y="2.5" width="160" height="1" fill="var(--hair)" />
          <rect width="88" height="6" fill="var(--ctl)" fillOpacity="0.62" />
          <rect x="87" width="2" height="6" fill="var(--rec-line)" />
        </svg>
      </div>
      <div className="first-tile" data-state="joined">
        <svg className="first-dash">
          <rect x="1.5" y="1.5" rx="5" />
        </svg>
        <div className="flex items-center justify-between gap-2">
          <span className="truncate text-12 font-semibold">{t('art.second')}</span>
          <Badge tone="waiting" icon={<Icon name="joined" size={12} />}>
            {t('art.waiting')}
          </Badge>
        </div>
        <p className="mt-2 font-mono text-18 font-medium text-t2">{t('art.noTimer')}</p>
        <svg className="mt-2 block w-full" height="6" viewBox="0 0 160 6" preserveAspectRatio="none">
          <rect y="2.5" width="160" height="1" fill="var(--hair)" />
        </svg>
      </div>
    </div>
  )
}

/** The form that follows, in small. */
export function AccountArt(): JSX.Element {
  const { t } = useTranslation('firstRun')
  return (
    <div className="first-art" aria-hidden="true">
      {(['appId', 'customerId', 'certificate'] as const).map((name) => (
        <div key={name} className="first-line">
          <span className="text-12 text-t3">{t(`art.${name}`)}</span>
          <span className="first-box">
            {name === 'certificate' ? <Icon name="lock" size={14} className="text-t3" /> : null}
            {t(`art.${name}Value`)}
          </span>
        </div>
      ))}
      <div className="first-line">
        <span />
        <span className="flex items-center gap-2 text-12 text-t2">
          <Icon name="check" className="text-ok" />
          {t('art.checked')}
        </span>
      </div>
    </div>
  )
}
