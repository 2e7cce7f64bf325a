/** A part of a mini survey: a question, row or answer with the columns that differ from the usual. */
export type MiniQuestion = {
  readonly code: string
  readonly type: string
  readonly text?: string | Readonly<Record<string, string>>
  readonly help?: string
  readonly relevance?: string
  readonly mandatory?: string
  readonly other?: boolean
  /** Codes of rows with their text; a row of the second scale has a code that begins with `|`. */
  readonly rows?: Readonly<Record<string, string>>
  readonly rowRelevance?: Readonly<Record<string, string>>
  /** Codes of answers with their text; an answer of the second scale has a code that begins with `|`. */
  readonly answers?: Readonly<Record<string, string>>
  readonly settings?: Readonly<Record<string, string>>
}

type Row = Readonly<Record<string, string>>

const escaped = (text: string): string => text.replaceAll(']]>', ']]]]><![CDATA[>')

const table = (name: string, rows: readonly Row[]): string => {
  const cells = rows.map((row) =>
    Object.entries(row).map(([key, value]) => `<${key}><![CDATA[${escaped(value)}]]></${key}>`),
  )
  return `<${name}><rows>${cells.map((row) => `<row>${row.join('')}</row>`).join('')}</rows></${name}>`
}

/**
 * A survey of LimeSurvey as a file of version 4 or later has it, with these questions in one group each. For tests.
 *
 * @example miniLss([[{ code: 'Q1', type: 'Y', text: 'Do you work?' }]]) // → the bytes of an .lss file
 */
export function miniLss(
  groups: readonly (readonly MiniQuestion[])[],
  survey: Row = {},
  groupRelevance: readonly string[] = [],
): Uint8Array {
  let id = 100
  const next = (): string => String((id += 1))
  const [questions, subquestions, texts, answers, answerTexts, settings]: Row[][] = [[], [], [], [], [], []]
  const say = (qid: string, text: MiniQuestion['text'], help = ''): void => {
    for (const [language, question] of Object.entries(typeof text === 'object' ? text : { en: text ?? '' })) {
      texts?.push({ qid, question, help, language })
    }
  }
  for (const [index, group] of groups.entries()) {
    const gid = String(index + 1)
    for (const [place, question] of group.entries()) {
      const qid = next()
      questions?.push({
        qid,
        parent_qid: '0',
        sid: '9',
        gid,
        type: question.type,
        title: question.code,
        other: question.other === true ? 'Y' : 'N',
        mandatory: question.mandatory ?? 'N',
        question_order: String(place),
        relevance: question.relevance ?? '1',
      })
      say(qid, question.text ?? question.code, question.help)
      for (const [order, [code, text]] of Object.entries(question.rows ?? {}).entries()) {
        const sub = next()
        const title = code.replace('|', '')
        subquestions?.push({
          qid: sub,
          parent_qid: qid,
          title,
          scale_id: code.startsWith('|') ? '1' : '0',
          question_order: String(order),
          relevance: question.rowRelevance?.[title] ?? '1',
        })
        say(sub, text)
      }
      for (const [order, [code, text]] of Object.entries(question.answers ?? {}).entries()) {
        const aid = next()
        answers?.push({
          aid,
          qid,
          code: code.replace('|', ''),
          sortorder: String(order),
          scale_id: code.startsWith('|') ? '1' : '0',
        })
        answerTexts?.push({ aid, answer: text, language: 'en' })
      }
      for (const [attribute, value] of Object.entries(question.settings ?? {}))
        settings?.push({ qid, attribute, value, language: '' })
    }
  }
  const body = [
    table('answers', answers ?? []),
    table('answer_l10ns', answerTexts ?? []),
    table(
      'groups',
      groups.map((_, index) => ({
        gid: String(index + 1),
        sid: '9',
        group_order: String(index + 1),
        grelevance: groupRelevance[index] ?? '',
      })),
    ),
    table(
      'group_l10ns',
      groups.map((_, index) => ({
        gid: String(index + 1),
        group_name: `Group ${index + 1}`,
        description: '',
        language: 'en',
      })),
    ),
    table('questions', questions ?? []),
    table('subquestions', subquestions ?? []),
    table('question_l10ns', texts ?? []),
    table('question_attributes', settings ?? []),
    table('surveys', [{ sid: '9', language: 'en', format: 'G', ...survey }]),
    table('surveys_languagesettings', [{ surveyls_survey_id: '9', surveyls_language: 'en', surveyls_title: 'Mini' }]),
  ]
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>${body.join('')}</document>`,
  )
}
