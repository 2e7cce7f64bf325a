import type { Issue, Result } from '../issue.ts'
import { failure, success } from '../issue.ts'
import { bindQuestionnaire, ruleBinder, shapesOf, waveIssues } from './bind-questionnaire.ts'
import { bindRules } from './bind-rules.ts'
import { checkBanner } from './check-banner.ts'
import { checkIds } from './check-ids.ts'
import { checkPipes } from './check-pipes.ts'
import { checkWaves } from './check-waves.ts'
import { resolveTables } from './resolve-tables.ts'
import { parseFiles } from './schema-issues.ts'
import { scopeOf } from './scope.ts'
import { studySchema } from './study-schema.ts'
import type { Group, Study } from './study.ts'

/**
 * The study that the files describe, or everything that is wrong with them.
 * `files` is what was read: `{ study, blocks, waves, tables }`; paths of issues start at those names. Mistakes against
 * the schema are reported alone, because nothing further can be said about a file of which the shape is not right; and so
 * are ids that stand more than once, because it is not clear which of the two a rule means.
 *
 * @example checkStudy({ study, blocks, waves, tables }) // → { ok: true, value: { id: 'example', … } }
 */
export function checkStudy(files: unknown): Result<Study> {
  const parsed = parseFiles(studySchema, files)
  if (!parsed.ok) return parsed
  const { study, blocks, waves, tables } = parsed.value
  const doubles = checkIds(parsed.value)
  if (doubles.length > 0) return failure(doubles)

  const scope = scopeOf(blocks)
  const waveIds = waves.map(({ id }) => id)
  const bound = bindQuestionnaire(blocks, scope, waveIds)
  const issues: Issue[] = [...checkWaves(parsed.value), ...bound.issues, ...checkPipes(parsed.value, scope)]
  const bind = ruleBinder(shapesOf(scope), issues)
  const groups = Object.entries(study.groups).map(([id, group]): Group => {
    const path = ['study', 'groups', id]
    const part = bindRules(group, bind, path)
    issues.push(...waveIssues(part.rule, [...path, 'rule'], scope, waveIds))
    return { id, ...part }
  })
  const groupIds = groups.map(({ id }) => id)
  issues.push(...checkBanner(tables.banner, groupIds, ['tables', 'banner']))
  const resolved = resolveTables(tables, { blocks: bound.value, scope, groups: groupIds, waves: waveIds, bind })
  issues.push(...resolved.issues)
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
