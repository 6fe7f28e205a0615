import { type JSX, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lossKey } from '../../../shared/state/journalLoss.ts'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { type Screen, useNavigation } from '../../stores/navigation.ts'
import { EnterCertificate } from '../../features/settings/EnterCertificate.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { problemWords } from '../../ui/problemText.ts'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { BannerDetails } from './BannerDetails.tsx'
import { type Banner, bannersOf, isCalm } from '../../ui/banners.ts'
import { sentences } from './sentences.ts'

interface PlateProps {
  readonly icon: IconName
  readonly rehearsal: boolean
  readonly what: string
  readonly meaning: string
  readonly children?: ReactNode
}

/** A line has room for some sentences: those that it has none for are left out whole. */
function Plate({ icon, rehearsal, what, meaning, children }: PlateProps): JSX.Element {
  const { t } = useTranslation('recording')
  return (
    <>
      <Icon name={icon} size={20} className="plate-mark" />
      {rehearsal ? (
        <abbr className="rehearsal-tag no-underline" data-small title={t('rehearsalLong')}>
          {t('rehearsal')}
        </abbr>
      ) : null}
      <p className="plate-words">
        <strong>{what}</strong>{' '}
        {sentences(meaning).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </p>
      {children}
    </>
  )
}

/** What it means that nothing can be sent for `running`; null: for none. */
function useStopless(): (running: readonly string[]) => string | null {
  const { t } = useTranslation('shell')
  return ([first, ...others]) =>
    first === undefined ? null : t('banner.stopless', { count: others.length + 1, name: first })
}

function BannerRow({ banner }: { readonly banner: Banner }): JSX.Element {
  const { t, i18n } = useTranslation('shell')
  const { go } = useNavigation()
  const retry = useReportedCommand('secrets.retry')
  const acknowledge = useReportedCommand('journal.acknowledge')
  const stopless = useStopless()
  const { rehearsal } = banner

  if (banner.kind === 'offline') {
    return <Plate icon="alarm" rehearsal={rehearsal} what={t('banner.offline')} meaning={t('banner.offlineMeaning')} />
  }
  if (banner.kind === 'failed') {
    const reason = banner.reason === null ? '' : problemWords(i18n, banner.reason).what
    return (
      <Plate
        icon="failed"
        rehearsal={rehearsal}
        what={t(banner.inDoubt ? 'banner.failedInDoubt' : 'banner.failed', { name: banner.name })}
        meaning={reason}
      >
        {banner.more === 0 ? null : <span className="flex-none">{t('banner.failedMany', { count: banner.more })}</span>}
        <Button onClick={() => go({ name: 'session', id: banner.id })}>{t('banner.show')}</Button>
      </Plate>
    )
  }
  if (banner.kind === 'services') {
    const { problems } = banner
    const hosts = problems.map(({ params }) => params['host']).join(', ')
    const what = t('banner.services', { count: problems.length, hosts })
    return (
      <Plate icon="alarm" rehearsal={rehearsal} what={what} meaning={t('banner.servicesMeaning')}>
        <BannerDetails problems={problems} what={what} />
      </Plate>
    )
  }
  if (banner.kind === 'outOfReach') {
    const { id, name, certain, more } = banner
    return (
      <Plate
        icon="alarm"
        rehearsal={rehearsal}
        what={t(certain ? 'banner.runsOn' : 'banner.mayRunOn', { name })}
        meaning={t(certain ? 'banner.runsOnMeaning' : 'banner.mayRunOnMeaning')}
      >
        {more === 0 ? null : <span className="flex-none">{t('banner.moreOutOfReach', { count: more })}</span>}
        <Button aria-label={t('banner.choicesOf', { name })} onClick={() => go({ name: 'session', id })}>
          {t('banner.choices')}
        </Button>
      </Plate>
    )
  }
  const words = problemWords(i18n, banner.problem)
  const loss = lossKey(banner.problem)
  const problems = [banner.problem]
  if (banner.kind === 'account') {
    const { id, label, running } = banner
    const entered = banner.problem.code === 'certificateMissing'
    // What it means for the recordings before what is missing: the end of a line is what a narrow window cuts off.
    const meant = entered ? stopless(running) : null
    return (
      <Plate
        icon="alarm"
        rehearsal={rehearsal}
        what={meant ?? `${label}: ${words.what}`}
        meaning={meant === null ? words.meaning : words.what}
      >
        {entered ? (
          <EnterCertificate accountId={id} />
        ) : (
          <Button onClick={() => go({ name: 'settings', section: 'accounts' })}>{t('banner.openAccounts')}</Button>
        )}
        <BannerDetails problems={problems} what={words.what} running={running} />
      </Plate>
    )
  }
  if (banner.kind === 'withoutAccount') {
    return (
      <Plate icon="alarm" rehearsal={rehearsal} what={words.what} meaning={words.meaning}>
        <Button onClick={() => go({ name: 'settings', section: 'accounts' })}>{t('banner.openAccounts')}</Button>
        <BannerDetails problems={problems} what={words.what} />
      </Plate>
    )
  }
  if (banner.kind === 'keychain') {
    const { running, accounts } = banner
    const meant = stopless(running)
    return (
      <Plate
        icon="alarm"
        rehearsal={rehearsal}
        what={meant ?? words.what}
        meaning={meant === null ? `${words.meaning} ${words.action}` : `${words.what} ${words.action}`}
      >
        <Button disabled={retry.busy} onClick={() => void retry.run(null)}>
          {t('status.retryKeychain')}
        </Button>
        <BannerDetails problems={problems} what={words.what} running={running} accounts={accounts} />
      </Plate>
    )
  }
  return (
    <Plate icon="alarm" rehearsal={rehearsal} what={words.what} meaning={`${words.meaning} ${words.action}`}>
      {loss === null ? null : (
        <Button
          disabled={acknowledge.busy}
          aria-label={t('banner.acknowledgeOf', { what: words.what })}
          onClick={() => void acknowledge.run({ key: loss })}
        >
          {t('banner.acknowledge')}
        </Button>
      )}
      <BannerDetails problems={problems} what={words.what} />
    </Plate>
  )
}

const keyOf = (banner: Banner): string => {
  if (banner.kind === 'desk') return banner.cause
  if (banner.kind === 'withoutAccount') return `${banner.kind} ${banner.appId}`
  return banner.kind === 'account' ? banner.id : banner.kind
}

/** Screens on which a recording could be pressed: there an alarm must move nothing. Elsewhere its line is not worth its room. */
const holdsRecordings: ReadonlySet<Screen['name']> = new Set(['desk', 'session', 'history', 'take'])

/**
 * White plates under the top bar: brighter than anything healthy, and only where somebody has to act. Where recordings are
 * pressed, their line is always there, and while it is empty says so, or that something is in doubt; the worst one is in it,
 * the others open on demand.
 */
export function Banners(): JSX.Element {
  const { t } = useTranslation('shell')
  const desk = useDesk((snapshot) => snapshot)
  const { screen } = useNavigation()
  const [open, setOpen] = useState(false)
  const banners = bannersOf(desk)
  const calm = useNow((now) => isCalm(desk, now))
  const others = banners.length - 1
  const kept = holdsRecordings.has(screen.name)
  return (
    <div className="alarms" data-kept={kept || undefined}>
      {kept && banners.length === 0 ? (
        <p className="no-alarms" role="status">
          {t(calm ? 'banner.none' : 'banner.unproven')}
        </p>
      ) : null}
      <ul
        className="plates"
        data-open={(open && others > 0) || undefined}
        aria-label={t('banner.label')}
        role="list"
        aria-live="assertive"
      >
        {banners.map((banner, index) => (
          <li key={keyOf(banner)} className="plate">
            <BannerRow banner={banner} />
            {index === 0 && others > 0 ? (
              <Button aria-expanded={open} onClick={() => setOpen(!open)}>
                {t('banner.others', { count: others })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
