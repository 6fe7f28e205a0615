import { type JSX, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../stores/client.ts'
import { Button } from './Button.tsx'

const CONFIRM_FOR = 1_500

interface CopyButtonProps {
  /** What goes to the clipboard. */
  readonly text: string
  /** Only the icon is shown; `children` is then the name. */
  readonly iconOnly?: boolean
  readonly children: ReactNode
}

/** Copies through main (a window may not touch the clipboard) and says so for a moment. */
export function CopyButton({ text, iconOnly = false, children }: CopyButtonProps): JSX.Element {
  const client = useClient()
  const { t } = useTranslation('shell')
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), CONFIRM_FOR)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async (): Promise<void> => {
    const result = await client.call('clipboard.write', { text })
    setCopied(result.ok)
  }

  return (
    <>
      <Button
        variant="quiet"
        size={24}
        icon={copied ? 'check' : 'copy'}
        iconOnly={iconOnly}
        onClick={() => void copy()}
      >
        {copied && !iconOnly ? t('copy.copied') : children}
      </Button>
      <span className="sr-only" role="status">
        {copied ? t('copy.copied') : ''}
      </span>
    </>
  )
}
