import type { JSX, ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  readonly about?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A part of the settings: a head that stays readable, then its cards or its form. */
export function Section({ title, about, actions, children }: SectionProps): JSX.Element {
  return (
    <section aria-labelledby="settings-section" className="flex max-w-[63rem] flex-col gap-4 px-6 pt-5 pb-8">
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id="settings-section" className="text-18 font-semibold tracking-[-0.01em] wrap-anywhere">
            {title}
          </h2>
          {about === undefined ? null : <p className="text-t2">{about}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
