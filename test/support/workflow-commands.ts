import process from "node:process";
import { mock } from "node:test";

/** The commands, such as annotations, that a task prints to the workflow log. */
export async function commandsOf(task: () => Promise<void>): Promise<string[]> {
  const lines: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  // What is no workflow command is the test runner's own.
  const spy = mock.method(process.stdout, "write", (text: string) => {
    return typeof text === "string" && text.startsWith("::") ? lines.push(text) > 0 : write(text);
  });
  try {
    await task();
  } finally {
    spy.mock.restore();
  }
  return lines.join("").split("\n").filter((line) => line.startsWith("::"));
}
