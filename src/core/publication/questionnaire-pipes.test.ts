import { expect, test } from 'vitest'
import { waveOfFiles } from '../../../test/drawn-wave.ts'
import { plainText } from '../../../test/printed-rules.ts'
import { render } from '../html.ts'
import { everywhere } from '../text.ts'
import { codebookForReaders } from './codebook-for-readers.ts'
import { questionnaireAnnexOf } from './questionnaire-annex.ts'
import { questionnaireHtml } from './questionnaire-page.ts'

const { study, wave } = waveOfFiles({
  study: { id: 'made', title: everywhere('Made'), description: everywhere('Made'), groups: {} },
  blocks: [
    {
      id: '0',
      title: everywhere('Block'),
      pages: [
        {
          id: 'first',
          items: [
            {
              id: '0.1',
              type: 'number',
              text: everywhere('How many hours?'),
              fields: [{ id: 'own', label: everywhere('Hours'), max: 80 }],
            },
          ],
          checks: [{ rule: '0.1 < 60', level: 'soft', message: everywhere('That is a lot.') }],
        },
        { id: 'second', items: [{ id: '0.2', type: 'text', text: everywhere('Why {{0.1}} hours?') }] },
      ],
    },
  ],
  waves: [{ id: '2024', title: everywhere('2024'), opens: '2024', closes: '2024', population: everywhere('All') }],
  tables: { banner: ['total'], defaults: false },
})
const printed = plainText(render(questionnaireHtml(questionnaireAnnexOf(study, wave, 'a'.repeat(64)), null, 'en')))

test('a text that repeats an earlier answer says so in print, in the codebook too', () => {
  expect(printed).toContain('Why [answer to question 0.1] hours?')
  const [block] = codebookForReaders(study, wave).blocks
  expect(block?.questions[1]?.text.nl).toBe('Why [antwoord op vraag 0.1] hours?')
})

test('a check of a page is printed with its rule and what it says', () => {
  expect(printed).toContain(
    'Check: there is a request to confirm, unless the answer to question 0.1 is lower than 60: ‘That is a lot.’ 0.1 < 60',
  )
})

test('the version is printed, as far as it takes to tell two apart', () => {
  expect(printed).toContain('Version aaaaaaaaaaaaaaaa ')
})
