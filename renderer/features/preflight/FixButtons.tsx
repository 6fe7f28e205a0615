import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { regionById } from '../../../shared/agora/vendors.ts'
import type { StorageProfileId } from '../../../shared/ids.ts'
import type { CheckResult, PreflightFix } from '../../../shared/recording/preflight/check.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'

interface FixButtonsProps {
  readonly result: CheckResult
  /** The profile that was tested, for a change of its region. */
  readonly storageProfileId: StorageProfileId | null
  /** Goes to a field of the form. */
  readonly onField: (field: string) => void
  /** Looks again, after a change or by hand. */
  readonly onAgain: () => void
}

/** The one click that mends a result, where there is one, and a way to test again. */
export function FixButtons({ result, storageProfileId, onField, onAgain }: FixButtonsProps): JSX.Element {
  const { t } = useTranslation('preflight')
  const { go } = useNavigation()
  const { run, busy, problem } = useCommand()
  const profile = useDesk((desk) => (storageProfileId === null ? undefined : desk.storageProfiles[storageProfileId]))
  const { fix } = result
  const isRegionFix = fix?.kind === 'useRegion' && profile !== undefined
  const region = isRegionFix ? regionById(profile.vendor, fix.region) : null

  const mend = async (wanted: PreflightFix): Promise<void> => {
    switch (wanted.kind) {
      case 'useRegion': {
        if (profile === undefined) return
        const { accessKey: _a, secretKey: _s, createdAt: _c, ...fields } = profile
        const changed = await run('storage.change', { ...fields, region: wanted.region, keys: null })
        if (changed.ok) onAgain()
        return
      }
      case 'openStorage':
        go({ name: 'settings', section: 'storage' })
        return
      case 'openAccount':
        go({ name: 'settings', section: 'accounts' })
        return
      case 'openSession':
        go({ name: 'session', id: wanted.sessionId })
        return
      case 'openField':
        onField(wanted.field)
        return
      case 'retryKeychain': {
        const asked = await run('secrets.retry', null)
        if (asked.ok) onAgain()
      }
    }
  }
  const label =
    region === null
      ? fix === null
        ? ''
        : t(`fixes.${fix.kind}`, { region: '' })
      : t('fixes.useRegion', { region: region.name ?? region.code })
  return (
    <>
      {fix === null || (fix.kind === 'useRegion' && region === null) ? null : (
        <Button variant={isRegionFix ? 'primary' : 'secondary'} disabled={busy} onClick={() => void mend(fix)}>
          {label}
        </Button>
      )}
      {result.check === 'bucket' ? (
        <Button disabled={busy} onClick={onAgain}>
          {t('fixes.testAgain')}
        </Button>
      ) : null}
      {isRegionFix ? (
        <span className="w-full text-12 text-t3">{t('fixes.useRegionNote', { label: profile.label })}</span>
      ) : null}
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </>
  )
}
