import { createInstance } from 'i18next'
import { asideOf, type CauseKey } from '../cause.ts'
import type { Problem, ProblemCode } from '../problem.ts'
import type { ProblemText } from './en/problems.ts'

/** Values for the placeholders of a text. `count` also chooses between its `_one` and `_other` form. */
export type Params = Readonly<Record<string, string | number>>

/** Texts in nested groups. */
export interface Words {
  readonly [key: string]: string | Words
}

type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K

/** Every dotted path to a text of `W`; plural forms count as one. */
export type TextKey<W> = {
  [K in keyof W & string]: W[K] extends string ? WithoutPlural<K> : `${K}.${TextKey<W[K]>}`
}[keyof W & string]

/** Puts a key of `W` into words. */
export type Translate<W> = (key: TextKey<W>, params?: Params) => string

/** Creates a translator for texts in one language (BCP 47 tag). Values are inserted as they are, never interpreted. */
export function createTranslator<const W extends Words>(language: string, words: W): Translate<W> {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    resources: { [language]: { translation: words } },
    initAsync: false,
    interpolation: { escapeValue: false },
    nsSeparator: false,
    returnEmptyString: true,
  })
  // i18next's own key types describe the resources of a whole program; ours describe these words.
  const say = i18n.t as (key: string, params: Params) => string
  return (key, params) => say(key, { ...params })
}

/** The part of a translator that problems need: any translator whose texts have `problems` and `causes`. */
export type TranslateProblem = (
  key: `problems.${ProblemCode}.${keyof ProblemText}` | `causes.${CauseKey}`,
  params?: Params,
) => string

/** A problem in words: what happened, what it means for the recording, what to do. */
export function problemText(t: TranslateProblem, { code, params }: Problem): ProblemText {
  const aside = asideOf(params['detail'], (cause) => t(`causes.${cause.key}`, cause.params))
  const say = (part: keyof ProblemText): string => t(`problems.${code}.${part}`, { ...params, aside })
  return { what: say('what'), meaning: say('meaning'), action: say('action') }
}
