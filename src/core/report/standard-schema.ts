import { type RunReport, runReportSchema } from "./report.ts";

/** A schema by Standard Schema (https://standardschema.dev), which valibot, zod, arktype and what builds on them take. */
export interface ReportSchema {
  /** What the specification asks for, version 1. */
  readonly "~standard": {
    /** Of the specification. */
    readonly version: 1;
    /** The library that checks. */
    readonly vendor: string;
    /** The value as a report, without keys that no report has, or what is wrong with it. Never throws. */
    readonly validate: (value: unknown) => ReportValidation | Promise<ReportValidation>;
    /** For type inference alone: there is no such value. */
    readonly types?: { readonly input: unknown; readonly output: RunReport } | undefined;
  };
}

/** A run report, or what makes a value none. */
export type ReportValidation =
  | { readonly value: RunReport; readonly issues?: undefined }
  | { readonly issues: readonly ReportFault[] };

/** Something that makes a value no run report. */
export interface ReportFault {
  /** What is wrong. */
  readonly message: string;
  /** Where it is, from the outermost key inwards. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What makes a value a {@link RunReport}, for programs that read `--json` or `report-file`. */
export const standardReportSchema: ReportSchema = runReportSchema;
