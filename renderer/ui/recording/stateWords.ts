import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../../shared/recording/session.ts'
import { LADDER_RUNGS } from '../ladder.ts'

/** The full words for a state: `say('verifying', 2)` is "Verifying 2/5". */
export function useStateWords(): (state: SessionState, rung?: number) => string {
  const { t } = useTranslation('recording')
  return (state, rung = 1) =>
    state === 'verifying' ? t('state.verifying', { rung, rungs: LADDER_RUNGS }) : t(`state.${state}`)
}
