import { readFile } from "node:fs/promises";
import { ConfigurationError, errorMessage } from "../core/base/errors.ts";

/** The PEM text of the `ca-file` input. Throws `ConfigurationError` when the file cannot be read or holds no certificate. */
export async function readCaFile(path: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new ConfigurationError("INPUT_INVALID", `Cannot read ca-file: ${errorMessage(error)}`, {
      hint: "Set ca-file to the path of a PEM file",
      cause: error,
    });
  }
  if (text.includes("-----BEGIN CERTIFICATE-----")) return text;
  throw new ConfigurationError("INPUT_INVALID", `Cannot use ca-file "${path}": it contains no PEM certificate`, {
    hint: "Set ca-file to a file with -----BEGIN CERTIFICATE----- blocks",
  });
}
