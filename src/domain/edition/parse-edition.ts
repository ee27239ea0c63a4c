import { LineCounter, parseDocument, type Document } from 'yaml';
import { crossReferenceIssues } from './cross-references';
import { Edition } from './edition';
import type { EditionProblem } from './edition-problem';
import { formatPath, type FactIssue } from './fact-issue';
import { locateFact } from './locate-fact';
import { schemaIssues } from './schema-issues';

/** An edition, or everything that is wrong with its file. */
export type ParsedEdition =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly problems: readonly EditionProblem[] };

/**
 * Reads the YAML of one edition. Syntax, schema and cross-references are checked in this order; each stage reports all
 * that it finds, with line and column. `fileName` is only named in the problems.
 */
export function parseEdition(yamlText: string, fileName: string): ParsedEdition {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false });
  const syntax = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { file: fileName, line, column: col, path: '', message: error.message };
  });
  if (syntax.length > 0) return { ok: false, problems: syntax };

  const checked = check(document);
  if (checked.ok) return checked;
  const problems = checked.issues.map((issue) => {
    const { line, col } = lines.linePos(locateFact(document, issue.path));
    const path = formatPath(issue.path);
    return { file: fileName, line, column: col, path, message: issue.message };
  });
  return { ok: false, problems };
}

type Checked = { ok: true; edition: Edition } | { ok: false; issues: readonly FactIssue[] };

function check(document: Document.Parsed): Checked {
  const facts = plainFacts(document);
  if (facts instanceof ReferenceError) return { ok: false, issues: [{ path: [], message: facts.message }] };
  const parsed = Edition.safeParse(facts);
  if (!parsed.success) return { ok: false, issues: schemaIssues(parsed.error, facts) };
  const issues = crossReferenceIssues(parsed.data);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, edition: parsed.data };
}

/** A file whose aliases multiply each other without end is refused rather than expanded. */
function plainFacts(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return error;
    throw error;
  }
}
