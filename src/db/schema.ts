import type { ColumnType } from 'kysely';
import type { MilestoneState } from '../domain/milestone.ts';

/** The program's own files, or a person who loaded a file. */
export type Origin = 'program' | 'person';

/** `failed` is a check that ended before its time; `cancelled` one that a person ended. */
export type UploadState =
  | 'received'
  | 'checking'
  | 'staged'
  | 'rejected'
  | 'failed'
  | 'cancelled'
  | 'committed'
  | 'reverted';

/** Tables as Kysely sees them. Instants and dates are ISO text, decimals text with their printed digits, flags 0 or 1. */
export interface Schema {
  meta: { key: string; value: string };
  indicator: { id: string; position: number; body: string };
  theme: { id: string; position: number; body: string };
  plan: { id: string; position: number; body: string; origin: ColumnType<Origin, Origin | undefined> };
  target: VersionColumns & { indicator: string };
  milestone: VersionColumns;
  milestone_state: MilestoneStateColumns;
  milestone_state_revision: MilestoneStateColumns & { removed: 0 | 1 };
  observation: ObservationColumns;
  observation_revision: ObservationColumns & { removed: 0 | 1 };
  staged_observation: StagedColumns;
  /** `headings` names a set of headings, `body` is JSON of what was answered about files that have it. */
  mapping: { owner: string; headings: string; body: string; person: string; at: string };
  upload: {
    id: string;
    sha256: string;
    file_name: string;
    bytes: number;
    area: string | null;
    period: string | null;
    encoding: string | null;
    sheet: string | null;
    state: UploadState;
    person: string;
    received_at: string;
    committed_at: string | null;
    reverted_at: string | null;
    report: string;
    /** JSON of `Answers`. */
    answers: string;
    /** What the sender named this request, so that sending it twice is one upload. */
    request_key: string | null;
    /** JSON of `Progress` while a check is under way. */
    progress: string | null;
    /** The version of the stored values that the file was compared with; null where it has to be compared anew. */
    checked_at_version: number | null;
    /** 1 for made-up figures, which are marked wherever they show and go all at once. */
    demo: 0 | 1;
  };
  account: {
    name: string;
    role: string;
    area: string | null;
    password_hash: string;
    created_at: string;
    disabled_at: string | null;
  };
  session: { id_hash: string; account: string; created_at: string; seen_at: string };
  token: { hash: string; account: string; created_at: string };
  audit: {
    seq: number;
    at: string;
    person: string;
    action: string;
    object: string;
    detail: string;
    success: 0 | 1;
  };
}

/** One version of something that a plan asks for, as it was loaded (`body`), with the days on which it holds. */
export interface VersionColumns {
  key: string;
  version: number;
  plan: string;
  area: string;
  position: number;
  body: string;
  valid_from: string;
  /** First day on which it no longer holds; null for the version in force. */
  valid_to: string | null;
  loaded_at: string;
  origin: ColumnType<Origin, Origin | undefined>;
  /** Who ended this version; null where it is in force or was ended before this was kept. */
  ended_by: ColumnType<Origin | null, Origin | null | undefined>;
}

export interface ObservationColumns {
  area: string;
  indicator: string;
  period: string;
  revision: number;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  absence: string | null;
  note: string | null;
  upload: string;
  file_row: number | null;
  person: string;
  at: string;
}

/** A value that a checked file would write, with the revision that it would become. */
export interface StagedColumns extends Omit<ObservationColumns, 'upload' | 'file_row' | 'person' | 'at'> {
  upload: string;
  /** Place among the changes of the upload, from 0. */
  position: number;
  file_row: number;
  /** What is stored now, as it is shown; null for nothing. */
  before: string | null;
}

export interface MilestoneStateColumns {
  plan: string;
  milestone: string;
  revision: number;
  state: MilestoneState;
  /** ISO date; only of `done`. */
  done_on: string | null;
  evidence: string | null;
  note: string | null;
  upload: string;
  file_row: number | null;
  person: string;
  at: string;
}
