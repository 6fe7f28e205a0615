import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk, useDeskView } from '../stores/desk.ts'
import { useTheme } from './theme.ts'

function Ready(): JSX.Element {
  const theme = useDesk((desk) => desk.settings.theme)
  useTheme(theme)
  return <div className="app" />
}

/** The whole window: nothing but a word until the first snapshot is here. */
export function App(): JSX.Element {
  const { snapshot } = useDeskView()
  const { t } = useTranslation('shell')
  return snapshot === null ? <p>{t('starting.title')}</p> : <Ready />
}
