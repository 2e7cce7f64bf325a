import type { Issue, Result } from '../issue.ts'
import { failure, issue, success } from '../issue.ts'
import { bindQuestionnaire, ruleBinder, shapesOf } from './bind-questionnaire.ts'
import { bindRules } from './bind-rules.ts'
import { checkIds } from './check-ids.ts'
import { doubleValues } from './double-values.ts'
import { resolveTables } from './resolve-tables.ts'
import { schemaIssues } from './schema-issues.ts'
import { scopeOf } from './scope.ts'
import { studySchema } from './study-schema.ts'
import type { Study, StudyFiles } from './study.ts'

function checkWaves(files: StudyFiles): readonly Issue[] {
  const waves = files.waves.map(({ id }) => id)
  const items = files.blocks.flatMap((block, b) =>
    block.pages.flatMap((page, p) =>
      page.items.map((item, i) => ({ item, path: ['blocks', b, 'pages', p, 'items', i, 'waves'] })),
    ),
  )
  return [
    ...doubleValues(
      files.waves.map(({ id }, index) => ({ id, path: ['waves', index, 'id'] })),
      'study-double-wave',
    ),
    ...files.waves.flatMap(({ opens, closes }, index) =>
      opens <= closes ? [] : [issue('study-wave-days', ['waves', index, 'closes'], { opens, closes })],
    ),
    ...items.flatMap(({ item, path }) =>
      (item.waves ?? [])
        .filter((wave) => !waves.includes(wave))
        .map((wave) => issue('study-unknown-wave', path, { wave, waves: waves.join(', ') })),
    ),
  ]
}

/** Groups that the banner of all tables names and that do not exist. */
function checkBanner(files: StudyFiles): readonly Issue[] {
  const groups = [...Object.keys(files.study.groups), 'total']
  return files.tables.banner.flatMap((group, index) =>
    groups.includes(group)
      ? []
      : [issue('study-unknown-group', ['tables', 'banner', index], { group, groups: groups.join(', ') })],
  )
}

/**
 * The study that the files describe, or everything that is wrong with them.
 * `files` is what was read: `{ study, blocks, waves, tables }`; paths of issues start at those names. Mistakes against
 * the schema are reported alone, because nothing further can be said about a file of which the shape is not right.
 *
 * @example checkStudy({ study, blocks, waves, tables }) // → { ok: true, value: { id: 'example', … } }
 */
export function checkStudy(files: unknown): Result<Study> {
  const parsed = studySchema.safeParse(files)
  if (!parsed.success) return failure(schemaIssues(parsed.error, files))
  const { study, blocks, waves, tables } = parsed.data
  const ids = checkIds(parsed.data)
  if (ids.length > 0) return failure(ids)

  const scope = scopeOf(blocks)
  const bound = bindQuestionnaire(
    blocks,
    scope,
    waves.map(({ id }) => id),
  )
  const issues = [...checkWaves(parsed.data), ...checkBanner(parsed.data), ...bound.issues]
  const bind = ruleBinder(shapesOf(scope), issues)
  const groups = Object.entries(study.groups).map(([id, group]) => ({
    id,
    ...bindRules(group, bind, ['study', 'groups', id]),
  }))
  const sources = { blocks: bound.value, scope, groups: groups.map(({ id }) => id), bind }
  const resolved = resolveTables(tables, sources)
  issues.push(
    ...resolved.issues,
    ...doubleValues(
      resolved.value.map(({ id }, index) => ({ id, path: ['tables', 'tables', index] })),
      'study-double-table',
    ),
  )
  if (issues.length > 0) return failure(issues)
  const { id, title, description } = study
  return success({
    id,
    title,
    description,
    groups,
    blocks: bound.value,
    waves,
    banner: tables.banner,
    tables: resolved.value,
  })
}
