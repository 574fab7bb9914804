import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { DefinitionFault, DefinitionFaultCode } from '../domain/definitions.ts';

/** A definition file as read from disk: its path below the definitions folder, with forward slashes, and its text. */
export interface DefinitionFile {
  readonly path: string;
  readonly text: string;
}

/** What a file holds, null where it cannot be used, and all that is wrong with it. */
export interface Checked<T> {
  readonly value: T | null;
  readonly faults: readonly DefinitionFault[];
}

/** A fault without its file: the place inside it, the code and what the sentence names. */
export interface Finding {
  readonly path: string;
  readonly code: DefinitionFaultCode;
  readonly params: Readonly<Record<string, string>>;
}

/** A fault at a place such as `targets[0].unit`. */
export function finding(path: string, code: DefinitionFaultCode, params: Finding['params'] = {}): Finding {
  return { path, code, params };
}

/** The findings as faults of a file. */
export function inFile(file: DefinitionFile, findings: readonly Finding[]): DefinitionFault[] {
  return findings.map((each) => ({ file: file.path, ...each }));
}

/** Reads a file as YAML of a schema; everything that does not fit is a fault at its place. */
export function checkFile<S extends z.ZodType>(file: DefinitionFile, schema: S): Checked<z.output<S>> {
  const document = parseDocument(file.text);
  const broken = document.errors.map((error) => finding('', 'yaml-broken', { detail: error.message.split('\n')[0]! }));
  if (broken.length > 0) return { value: null, faults: inFile(file, broken) };
  const input: unknown = document.toJS();
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, faults: [] };
  return {
    value: null,
    faults: inFile(
      file,
      result.error.issues.map((issue) => schemaFinding(issue, input)),
    ),
  };
}

/** Fields that say where a target is printed. */
const CITATION = new Set<PropertyKey | undefined>(['section', 'document']);

function schemaFinding(issue: z.core.$ZodIssue, input: unknown): Finding {
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') return finding(path, 'field-unknown', { fields: issue.keys.join('、') });
  const key = issue.path.at(-1);
  const value = issue.path.reduce<unknown>(
    (at, each) => (at as Record<PropertyKey, unknown> | undefined)?.[each],
    input,
  );
  if (!isBlank(value)) return finding(path, 'field-malformed', { detail: issue.message });
  return finding(path, CITATION.has(key) ? 'citation-missing' : 'field-missing', { field: String(key ?? '') });
}

const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const pathText = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
