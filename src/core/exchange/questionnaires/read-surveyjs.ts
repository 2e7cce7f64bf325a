import type { Result } from '../../issue.ts'
import { failure, issue } from '../../issue.ts'
import type { ImportedStudy } from './assemble-study.ts'
import { assembleStudy } from './assemble-study.ts'
import type { ForeignBlock, ForeignPage, Loss } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'
import type { Naming, StudyNames } from './foreign-questionnaire.ts'
import type { JsonObject } from './json-parts.ts'
import { isIn, isObject, listIn, shownIn, textIn, wordsIn } from './json-parts.ts'
import { conditionsOf } from './surveyjs-field.ts'
import { surveyjsItems } from './surveyjs-elements.ts'
import { languageCode } from './written-text.ts'

/** The longest file that is read, in characters. */
const longest = 20_000_000

const naming: Naming = {
  option: () => [],
  row: (item, value) => [`${item}.${value}`],
  open: (item) => [`${item}-Comment`],
  pipe: /\{(?<name>[^{}]{1,200})\}/g,
}

/** What happens of itself in a survey, which our questionnaires do not have. */
const settings = [
  'triggers',
  'calculatedValues',
  'completedHtmlOnCondition',
  'navigateToUrl',
  'timeLimit',
  'maxTimeToFinish',
  'questionsOrder',
] as const

const settingLosses = (survey: JsonObject): readonly (Loss & { readonly name: string })[] =>
  settings.flatMap((setting) =>
    isIn(survey, setting)
      ? [{ name: 'survey', ...notSupported('setting', 'quest-setting', shownIn(survey, setting), { setting }) }]
      : [],
  )

function pageOf(page: JsonObject, index: number): ForeignPage {
  const elements = [...listIn(page, 'elements'), ...listIn(page, 'questions')]
  const items = surveyjsItems(elements, [])
  return { name: textIn(page, 'name') || `page${index + 1}`, when: conditionsOf(page), items }
}

/** A page with a title is a block; pages without one belong to the block before them. */
function blocksOf(pages: readonly JsonObject[], survey: JsonObject): readonly ForeignBlock[] {
  const blocks: (Omit<ForeignBlock, 'pages'> & { pages: ForeignPage[] })[] = []
  for (const [index, page] of pages.entries()) {
    const made = pageOf(page, index)
    if (isIn(page, 'title') || blocks.length === 0) {
      const title = isIn(page, 'title') ? wordsIn(page, 'title') : wordsIn(survey, 'title')
      blocks.push({ name: made.name, title, intro: wordsIn(page, 'description'), when: [], pages: [made] })
    } else blocks.at(-1)?.pages.push(made)
  }
  return blocks
}

/** The content of a JSON file; `undefined` when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * A questionnaire of the survey library (its JSON) as a study, with what was lost of each part.
 *
 * Issues: the text is no JSON of that kind, is too long, or has no question that can be taken over.
 *
 * @see https://surveyjs.io/form-library/documentation/design-survey/create-a-simple-survey
 * @example readSurveyjs('{"elements":[{"type":"comment","name":"idea"}]}', { study: 'ideas', wave: '1' }).ok // → true
 */
export function readSurveyjs(text: string, names: StudyNames): Result<ImportedStudy> {
  if (text.length > longest) return failure([issue('quest-too-long', [], { limit: longest })])
  const survey = parsed(text.replace(/^\uFEFF/, ''))
  if (!isObject(survey)) return failure([issue('quest-not-surveyjs', [])])
  const loose = [...listIn(survey, 'elements'), ...listIn(survey, 'questions')]
  const pages = listIn(survey, 'pages').filter(isObject)
  if (pages.length === 0 && loose.length === 0) return failure([issue('quest-not-surveyjs', [])])
  const all = pages.length > 0 ? pages : [{ name: 'page1', elements: loose }]
  return assembleStudy(
    {
      program: 'surveyjs',
      naming,
      title: wordsIn(survey, 'title'),
      description: wordsIn(survey, 'description'),
      language: languageCode(textIn(survey, 'locale') || 'en'),
      blocks: blocksOf(all, survey),
      opens: null,
      closes: null,
      losses: settingLosses(survey),
    },
    names,
  )
}
