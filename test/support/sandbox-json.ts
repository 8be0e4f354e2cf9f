/** A body as JSON of the type that the test expects; its assertions find out whether it is. */
export async function json<T = Record<string, unknown>>(response: Response): Promise<T> {
  return await response.json() as T;
}
