import type { JSX } from 'react'
import { Icon, type IconName } from '../Icon.tsx'
import type { Remark, RemarkTone } from './remark.ts'

const icons: Readonly<Record<RemarkTone, IconName | null>> = { blocks: 'blocks', look: 'look', ok: 'check', hint: null }

/** What is said about a field, worst first as given. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }): JSX.Element {
  return (
    <>
      {remarks.map(({ tone, text, fix }) => {
        const icon = icons[tone]
        return (
          <div key={`${tone} ${text}`} className="remark" data-tone={tone}>
            {icon === null ? null : <Icon name={icon} />}
            <div>
              {text}
              {fix === undefined ? null : (
                <>
                  {' '}
                  <button type="button" className="text-button remark-fix" onClick={fix.apply}>
                    {fix.label}
                  </button>
                </>
              )}
            </div>
          </div>
        )
      })}
    </>
  )
}
