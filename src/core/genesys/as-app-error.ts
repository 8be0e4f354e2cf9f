import { AppError, errorMessage } from "../errors.ts";

/** Any thrown value as an {@link AppError}; what is none already is a defect of this program. */
export function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError("INTERNAL", errorMessage(error), { cause: error });
}
